import Commands
import Glibc

// Whatever is made from here on is its owner's alone.
umask(0o077)
if setlocale(LC_ALL, "") == nil { setlocale(LC_ALL, "C.UTF-8") }
// A reader that goes away, as in `ttydesk list | head`, is seen when writing.
signal(SIGPIPE, SIG_IGN)
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
