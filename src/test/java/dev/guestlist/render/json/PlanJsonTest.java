package dev.guestlist.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.guestlist.apply.RunReport;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.Plans;
import dev.guestlist.render.RandomPlans;
import dev.guestlist.render.Reports;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class PlanJsonTest {
    static Stream<Plan> plans() {
        return Stream.concat(
                Stream.of(
                        Plans.rich(),
                        Plans.unchanged(),
                        Plans.refused(),
                        Plans.broken(),
                        Plans.hostile()),
                IntStream.range(0, 50).mapToObj(seed -> RandomPlans.plan(new Random(seed))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_comes_back_as_it_was_written(Plan plan) {
        var text = PlanJson.write(plan);
        var read = PlanJson.read(text);
        assertEquals(List.of(), read.problems());
        assertEquals(Optional.of(plan), read.value());
        assertEquals(text, PlanJson.write(read.value().orElseThrow()));
    }

    @Test
    void every_written_plan_obeys_the_published_schema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schema/plan.schema.json")));
        plans().forEach(plan ->
                assertEquals(List.of(), schema.validate(PlanJson.write(plan), InputFormat.JSON)));
        var forged = PlanJson.write(Plans.rich()).replace("\"leaveGroup\"", "\"leaveTenant\"");
        assertTrue(!schema.validate(forged, InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"format\": 2}",
                "{\"format\": 1}",
                "{\"format\": 1, \"format\": 1}",
                "null"
            })
    void what_is_no_plan_is_one_error(String text) {
        var read = PlanJson.read(text);
        assertEquals(
                List.of("bad-plan-file"), read.problems().stream().map(Problem::code).toList());
    }

    @Test
    void every_member_is_needed_and_named_when_it_is_missing() {
        var lines = PlanJson.write(Plans.rich()).lines().toList();
        var scalars =
                IntStream.range(0, lines.size())
                        .filter(at -> lines.get(at).matches(".*\": [^\\[{].*,"))
                        .filter(at -> !lines.get(at).contains("\"before\": null"))
                        .toArray();
        assertTrue(scalars.length > 100);
        Arrays.stream(scalars)
                .forEach(at -> {
                    var without =
                            IntStream.range(0, lines.size())
                                    .filter(line -> line != at)
                                    .mapToObj(lines::get)
                                    .toList();
                    var read = PlanJson.read(String.join("\n", without));
                    assertTrue(read.hasErrors(), "read without " + lines.get(at));
                });
    }

    @Test
    void a_broken_value_is_named_by_its_place() {
        var text =
                PlanJson.write(Plans.rich())
                        .replaceFirst("old.hand@fabrikam.com", "nobody in particular");
        assertEquals(
                "this is not a plan file: changes[0].guest.email: not an e-mail address: nobody in"
                        + " particular",
                PlanJson.read(text).problems().getFirst().message());
    }

    @Test
    void a_member_that_this_version_does_not_know_is_refused() {
        var text =
                PlanJson.write(Plans.rich()).replaceFirst("\"name\": ", "\"nick\": 1, \"name\": ");
        assertEquals(
                "this is not a plan file: changes[0].guest.nick is not known to this version",
                PlanJson.read(text).problems().getFirst().message());
    }

    @Test
    void what_a_kind_of_change_says_of_before_and_after_is_believed_only_if_it_is_so() {
        var text = PlanJson.write(Plans.rich());
        var forged = text.replaceFirst("\"assigned\": true", "\"assigned\": false");
        assertTrue(PlanJson.read(forged).hasErrors());
    }

    @Test
    void a_change_of_something_shared_has_no_guest_and_comes_back_as_it_was_written() {
        var plan = Plans.shared();
        var text = PlanJson.write(plan);
        assertTrue(text.contains("\"guest\": null"));
        assertEquals(Optional.of(plan), PlanJson.read(text).value());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_comes_back_as_it_was_written(RunReport report) {
        var text = ReportJson.write(report);
        var read = ReportJson.read(text);
        assertEquals(List.of(), read.problems());
        assertEquals(Optional.of(report.summary()), read.value());
    }

    static Stream<RunReport> reports() {
        return Stream.of(Reports.complete(), Reports.mixed());
    }
}
