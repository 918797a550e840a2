package dev.guestlist.cli;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only job of one of this project's workflows, run step by step as GitHub Actions does: with
 * {@code bash -e} and the steps' variables
 * (docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). The program is called
 * as {@code bin/guestlist}; {@code gh} is a script that records its calls.
 *
 * @param expressions the values of each <code>${{ expression }}</code> in the workflow
 * @param variables of the runner
 */
record WorkflowJob(
        Map<?, ?> workflow,
        Path folder,
        Map<String, String> expressions,
        Map<String, String> variables) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.+?) }}");

    private static final String GH =
            """
            #!/bin/sh
            echo "$*" >>gh.calls
            case $* in
                *--paginate*) cat comment 2>/dev/null ;;
                "issue list"*) cat issue 2>/dev/null ;;
            esac
            exit 0
            """;

    static WorkflowJob of(
            String name, Path folder, Map<String, String> expressions, CommandLineTester runner)
            throws IOException {
        var text = Files.readString(Path.of(".github/workflows", name));
        var workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Files.createDirectories(folder.resolve("bin"));
        script(folder.resolve("bin/gh"), GH);
        script(folder.resolve("bin/guestlist"), program());
        return new WorkflowJob(workflow, folder, expressions, runner.environment());
    }

    /** Runs the step with this name and returns the exit code of its script. */
    int run(String step) throws IOException, InterruptedException {
        var found = step(step);
        var builder = new ProcessBuilder("bash", "-e", "-c", (String) found.get("run"));
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.putAll(variables(workflow));
        environment.putAll(variables(found));
        return builder.start().waitFor();
    }

    /** The content of a file that steps wrote; empty if there is none. */
    String left(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** What {@code gh} was called with since the last call of this method, one line per call. */
    List<String> asked() throws IOException {
        var calls = left("gh.calls").lines().toList();
        Files.deleteIfExists(folder.resolve("gh.calls"));
        return calls;
    }

    private Map<?, ?> step(String name) {
        var jobs = (Map<?, ?>) workflow.get("jobs");
        var job = (Map<?, ?>) jobs.values().iterator().next();
        for (var step : (List<?>) job.get("steps")) {
            if (name.equals(((Map<?, ?>) step).get("name"))) {
                return (Map<?, ?>) step;
            }
        }
        throw new AssertionError("no step " + name);
    }

    private Map<String, String> variables(Map<?, ?> block) {
        var values = new TreeMap<String, String>();
        if (block.get("env") instanceof Map<?, ?> stated) {
            stated.forEach((name, value) -> values.put((String) name, filledIn((String) value)));
        }
        return values;
    }

    private String filledIn(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(match -> {
                    var value = expressions.get(match.group(1));
                    if (value == null) {
                        throw new AssertionError("unknown expression " + match.group(1));
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    private static String program() {
        return """
        #!/bin/sh
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.guestlist.cli.Main "$@"
        """
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
    }
}
