package import Screen

/// What a piece of the screen is there for, rather than what a person may do (`Tickets.Role`).
package typealias Role = Screen.Role
