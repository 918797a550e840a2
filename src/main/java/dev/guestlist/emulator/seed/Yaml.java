package dev.guestlist.emulator.seed;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.Map;
import java.util.Optional;

/** State files as text. */
public final class Yaml {

    private static final int LARGEST = 512 * 1024 * 1024;

    private Yaml() {}

    /**
     * Reads one YAML document that is a mapping.
     *
     * @param label what messages call the file
     */
    public static SeedNode read(String label, String text) {
        var settings = LoadSettings.builder().setLabel(label).setCodePointLimit(LARGEST).build();
        try {
            var document =
                    Optional.ofNullable(new Load(settings).loadFromString(text)).orElse(Map.of());
            return SeedNode.of("", document);
        } catch (YamlEngineException broken) {
            throw new SeedException(label, broken.getMessage(), broken);
        }
    }

    /** Writes a document in block style. */
    public static String write(Map<String, Object> document) {
        var settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndent(2)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .setWidth(120)
                        .setDereferenceAliases(true)
                        .build();
        return new Dump(settings).dumpToString(document);
    }
}
