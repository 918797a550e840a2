package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.Guest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The position of a guest in the files does not matter, nor does the file. */
final class ShuffledFilesTest {
    private static final Path EXAMPLE = Path.of("examples/guests.yaml");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shuffled_guests_in_any_files_are_the_same_list(int seed) throws Exception {
        var example = Files.readString(EXAMPLE, StandardCharsets.UTF_8);
        var cut = example.indexOf("guests:\n") + "guests:\n".length();
        var head = example.substring(0, cut - "guests:\n".length());
        var guests = new ArrayList<>(List.of(example.substring(cut).split("(?m)^(?=  - email)")));
        guests.removeFirst(); // the comment before the first guest
        var random = new Random(seed);
        Collections.shuffle(guests, random);

        var files = new ArrayList<SourceText>();
        files.add(new SourceText("doors.yaml", head));
        while (!guests.isEmpty()) {
            var some = guests.subList(0, 1 + random.nextInt(guests.size()));
            var text = "version: 1\nguests:\n" + String.join("", some);
            files.add(new SourceText("guests" + files.size() + ".yaml", text));
            some.clear();
        }
        Collections.shuffle(files, random);

        assertEquals(essence(List.of(new SourceText("guests.yaml", example))), essence(files));
    }

    /** The state without positions and file names. */
    private static List<Object> essence(List<SourceText> files) {
        var checked = GuestList.parse(files);
        var state = checked.value().orElseThrow(() -> new AssertionError(checked.problems()));
        var all = new ArrayList<Object>();
        all.add(state.tenant());
        all.add(state.limits());
        all.addAll(doors(state));
        state.guests().values().forEach(guest -> all.add(essence(guest)));
        return all;
    }

    private static List<Object> doors(DesiredState state) {
        var doors = new ArrayList<Object>();
        state.doors()
                .groups()
                .forEach((key, door) -> doors.add(List.of(key, door.displayName(), door.id())));
        state.doors()
                .licenses()
                .forEach((key, door) ->
                        doors.add(List.of(key, door.sku(), door.disabledPlans(), door.keepFree())));
        state.doors()
                .environments()
                .forEach((key, door) ->
                        doors.add(
                                List.of(
                                        key,
                                        door.url(),
                                        door.securityGroup(),
                                        door.businessUnit())));
        return doors;
    }

    private static List<Object> essence(Guest guest) {
        return List.of(
                guest.email(),
                guest.profile(),
                guest.access().groups().keySet(),
                guest.access().licenses().keySet(),
                guest.access().environments().keySet(),
                guest.access().environments().values().stream()
                        .map(ShuffledFilesTest::essence)
                        .toList(),
                guest.invitation(),
                guest.tenure().until());
    }

    private static List<Object> essence(EnvironmentAccess access) {
        return List.of(access.roles().keySet(), access.businessUnit());
    }
}
