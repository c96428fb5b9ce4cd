import Competition
import Scoring

// Values that tests write as text; a text that is none ends the test.

func id<Subject>(_ text: String) -> Identifier<Subject> { Identifier(text).unsafelyUnwrapped }

func number(_ text: String) -> Ratio { Ratio(number: text).unsafelyUnwrapped }

func day(_ text: String) -> Day { Day(text).unsafelyUnwrapped }

func local(_ text: String) -> LocalTime { LocalTime(text).unsafelyUnwrapped }

func stamp(_ text: String) -> Timestamp { Timestamp(text).unsafelyUnwrapped }
