print("competitionctl")
