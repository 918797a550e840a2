package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SessionTest {
    private static final List<Path> FILES = List.of(Path.of("examples/guests.yaml"));

    @Test
    void what_a_bug_of_the_connector_threw_is_what_one_sees() {
        var bug = new IllegalStateException("a bug");
        var seen =
                assertThrows(
                        RuntimeException.class,
                        () -> {
                            try (var session =
                                    Session.begin(FILES, Optional.empty(), throwing(bug))) {
                                session.live();
                            }
                        });
        assertSame(bug, seen);
    }

    @Test
    void a_tenant_that_nobody_asked_for_may_fail_unseen() {
        try (var session =
                Session.begin(
                        FILES, Optional.empty(), throwing(new IllegalStateException("a bug")))) {
            assertFalse(session.files().hasErrors());
        }
    }

    private static Session.Connector throwing(RuntimeException bug) {
        return _ -> {
            throw bug;
        };
    }
}
