import Glibc

exit(Program.complete.run(.system).rawValue)
