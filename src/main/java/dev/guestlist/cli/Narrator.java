package dev.guestlist.cli;

import dev.guestlist.render.Text;
import dev.guestlist.render.Theme;

import java.time.Duration;

/** Speaks to somebody who watches, and gives them time to read. */
record Narrator(Screen screen) {
    private static final Duration TO_READ = Duration.ofMillis(1200);

    void chapter(String title, String text) {
        pause();
        screen.result("\n" + Text.heading(title, theme()) + "\n" + text.stripTrailing() + "\n\n");
    }

    /** What one would type to see the same. */
    void command(String line) {
        screen.result(Text.typed(line, theme()));
        pause();
    }

    void show(String text) {
        screen.result(text);
    }

    Theme theme() {
        return screen.theme(ProcessContext.Stream.OUT);
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
