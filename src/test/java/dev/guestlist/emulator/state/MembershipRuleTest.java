package dev.guestlist.emulator.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

final class MembershipRuleTest {

    private static final Entity GUEST =
            new Entity(UserShape.SHAPE, UUID.randomUUID())
                    .with(UserShape.USER_TYPE, "Guest")
                    .with(UserShape.MAIL, "ana@fabrikam.com")
                    .with(UserShape.ACCOUNT_ENABLED, true)
                    .with(UserShape.DEPARTMENT, "Field and sea");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(user.userType -eq \"Guest\")                                         | true",
                "user.userType -ne \"Guest\"                                           | false",
                "user.userType -eq \"guest\" -and user.accountEnabled -eq true         | true",
                "user.userType -eq \"Member\" -or (user.mail -contains \"@fabrikam\")  | true",
                "-not (user.mail -startsWith \"ana\")                                  | false",
                "user.department -eq \"Field and sea\"                                 | true",
                "user.jobTitle -eq null                                                | true",
                "user.userType -in [\"Member\",\"Guest\"]                              | true",
                "user.userType -match \"G.*\"                                          | false",
                "user.userType -eq \"Guest\" ; drop                                    | false",
                "user.userType -eq                                                     | false",
            })
    void a_rule_admits_whom_it_describes_and_a_rule_beyond_us_nobody(
            String rule, boolean admitted) {
        assertEquals(admitted, MembershipRule.admits(rule, GUEST));
    }
}
