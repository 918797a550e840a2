package dev.guestlist.cli;

/** What a command does once its command line is understood. */
interface Action {
    ExitCode run(Screen screen);
}
