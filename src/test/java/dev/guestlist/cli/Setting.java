package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;

import java.io.IOException;
import java.util.List;

/** One switch of the emulator, set otherwise than at first. */
record Setting(String name, String value) {

    /** Every setting of every switch that there is, as the emulator itself lists them. */
    static List<Setting> all() throws IOException {
        try (var emulator = Emulator.start(EmulatorOptions.standard())) {
            return emulator.switches().all().stream()
                    .flatMap(each ->
                            each.others().stream().map(value -> new Setting(each.name(), value)))
                    .toList();
        }
    }

    void turn(Emulator emulator) {
        emulator.switches().set(name, value);
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
