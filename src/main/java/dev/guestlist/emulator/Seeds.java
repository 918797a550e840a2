package dev.guestlist.emulator;

import dev.guestlist.emulator.seed.Generator;
import dev.guestlist.emulator.seed.SeedNode;
import dev.guestlist.emulator.seed.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Fetches the text behind a {@link Seed}. */
final class Seeds {

    private Seeds() {}

    static SeedNode read(Seed seed) throws IOException {
        return switch (seed) {
            case Seed.Example() -> Yaml.read("example tenant", resource("seed/contoso.yaml"));
            case Seed.File(var path) -> Yaml.read(path.toString(), Files.readString(path));
            case Seed.Text(var yaml) -> Yaml.read("seed", yaml);
            case Seed.Generated(var guests, var randomSeed) ->
                    Generator.invent(read(new Seed.Example()), guests, randomSeed);
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
