package dev.guestlist.cli;

import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.page.Page;

import java.time.Duration;

/** Narrates the demo, with pauses for reading. */
record Narrator(Screen screen) {
    private static final Duration TO_READ = Duration.ofMillis(1200);

    void chapter(String title, String text) {
        pause();
        screen.result("\n" + terminal().heading(title) + "\n" + text.stripTrailing() + "\n\n");
    }

    /** Shows the command that prints the same. */
    void command(String line) {
        screen.result(terminal().typed(line));
        pause();
    }

    void show(Page page) {
        screen.result(page);
    }

    private Terminal terminal() {
        return screen.terminal(ProcessContext.Stream.OUT);
    }

    private void pause() {
        if (screen.isLive()) {
            try {
                Thread.sleep(TO_READ);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
