import Glibc

// Dispatch asks for a priority that only root may have for the thread that watches its others, and when it is refused tells the system's
// log, in every run. Whoever looks for a fault in Dispatch can still set it.
setenv("LIBDISPATCH_LOG", "NO", 0)

exit(Program.complete.run(.system).rawValue)
