package dev.guestlist.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output. A reader that closes the pipe after it has got something, such as {@code head},
 * has seen enough: the rest is dropped. Anything else that prevents writing, such as a full disk or
 * a reader that got nothing, means that the result is lost.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private boolean delivered;
    private boolean enough;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (enough || length == 0) {
            return;
        }
        try {
            target.write(bytes, offset, length);
            delivered = true;
        } catch (IOException lost) {
            if (!delivered || !isBrokenPipe(lost)) {
                throw lost;
            }
            enough = true;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    /** The operating system's words, on Windows too; a translation keeps "pipe". */
    private static boolean isBrokenPipe(IOException lost) {
        return Optional.ofNullable(lost.getMessage())
                .filter(words -> words.toLowerCase(Locale.ROOT).contains("pipe"))
                .isPresent();
    }
}
