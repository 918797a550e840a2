package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;

final class StandardOutputTest {
    private static final byte[] TEXT = {'a', 'b', 'c'};

    @Test
    void a_reader_that_has_got_something_may_leave() {
        var output = new StandardOutput(failingAfter(1, "Broken pipe"));
        assertDoesNotThrow(() -> output.write(TEXT));
        assertDoesNotThrow(() -> output.write(TEXT));
        assertDoesNotThrow(() -> output.write(TEXT));
    }

    @Test
    void a_reader_that_never_came_and_a_full_disk_lose_the_result() {
        var pipe = new StandardOutput(failingAfter(0, "Broken pipe"));
        assertThrows(IOException.class, () -> pipe.write(TEXT));
        var disk = new StandardOutput(failingAfter(1, "No space left on device"));
        assertDoesNotThrow(() -> disk.write(TEXT));
        assertThrows(IOException.class, () -> disk.write(TEXT));
    }

    private static OutputStream failingAfter(int writes, String words) {
        return new OutputStream() {
            private int left = writes;

            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (left-- <= 0) {
                    throw new IOException(words);
                }
            }
        };
    }
}
