package org.demarche.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.web.Office;
import org.demarche.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address behind a door, with everybody who may not use it. */
class AccessTest {
    private static final Map<Role, String> PEOPLE = new LinkedHashMap<>(Map.of(
            Role.READER, "Nora Reade", Role.REVIEWER, "Rita Vane", Role.EDITOR, "Edda Moor", Role.ADMIN, "Ada Minz"));

    @Test
    void everyAddressOfTheDeskAsksForItsRoleAndItsToken(@TempDir Path folder) throws Exception {
        try (Office office = Office.open(folder)) {
            Map<String, Role> guarded = office.desk().guarded();
            assertThat(guarded).hasSizeGreaterThan(15).containsKeys("GET /desk", "POST /desk/statements/{id}");
            String head = office.ledger().head();
            String id = office.id("\"open to talks\"");
            Map<Role, Office.Guest> guests = new LinkedHashMap<>();
            for (Role role : Role.values()) {
                guests.put(role, office.signedIn(PEOPLE.get(role)));
            }
            for (Map.Entry<String, Role> door : guarded.entrySet()) {
                boolean post = door.getKey().startsWith("POST ");
                String path =
                        door.getKey().substring(door.getKey().indexOf(' ') + 1).replaceAll("\\{[a-z]+}", id);
                Map<String, String> words = Map.of("do", "accept", "csrf", "guessed", "reason", "kept words");
                HttpResponse<String> nobody =
                        post ? office.guest().post(path, words) : office.guest().get(path);
                assertThat(nobody.statusCode()).as("nobody, " + door.getKey()).isEqualTo(post ? 401 : 302);
                if (post) {
                    assertThat(nobody.body()).contains("kept words");
                }
                for (Role role : Role.values()) {
                    HttpResponse<String> answer = post
                            ? guests.get(role).post(path, words)
                            : guests.get(role).get(path);
                    if (!role.covers(door.getValue())) {
                        assertThat(answer.statusCode())
                                .as(role + ", " + door.getKey())
                                .isEqualTo(403);
                        assertThat(answer.body())
                                .contains("It needs the role " + door.getValue().word());
                    } else if (post) {
                        assertThat(answer.statusCode())
                                .as(role + ", " + door.getKey())
                                .isEqualTo(403);
                        assertThat(answer.body()).contains("kept words");
                    } else {
                        assertThat(answer.statusCode())
                                .as(role + ", " + door.getKey())
                                .isIn(200, 302, 404);
                    }
                }
            }
            assertThat(office.ledger().head()).isEqualTo(head);
        }
    }
}
