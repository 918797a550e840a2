package dev.guestlist.cli;

/** What a command does once its command line has been parsed. */
interface Action {
    ExitCode run(Screen screen);
}
