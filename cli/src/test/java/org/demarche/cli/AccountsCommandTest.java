package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsCommandTest {
    @TempDir
    Path folder;

    private Run accounts(String password, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "accounts";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--ledger";
        all[arguments.length + 2] = folder.resolve("a.db").toString();
        return new Run.Setting().input(password).run(all);
    }

    @Test
    void anAccountIsMadeListedChangedAndClosed() {
        assertThat(accounts("a long password\n", "add", "Rita Vane", "--role", "editor")
                        .out())
                .isEqualTo("Made: Rita Vane, editor\n");
        assertThat(accounts("", "role", "Rita Vane", "admin").code()).isZero();
        assertThat(accounts("another password\r\n", "password", "Rita Vane").code())
                .isZero();
        assertThat(accounts("", "close", "Rita Vane").out()).isEqualTo("Closed: Rita Vane\n");
        assertThat(accounts("", "list").out()).isEqualTo("Rita Vane: admin, closed\n");
        String copy = folder.resolve("copy.desk.db").toString();
        assertThat(accounts("", "backup", copy).out()).isEqualTo("Backup: " + copy + "\n");
        assertThat(accounts("", "backup", copy).err()).contains("there is a file already");
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        assertThat(accounts("short\n", "add", "Rita Vane").err()).contains("10 to 200 characters");
        assertThat(accounts("", "role", "Nobody", "admin").err()).contains("There is no account Nobody");
        assertThat(accounts("a long password\n", "add", "<b>").err()).contains("cannot be a name");
        assertThat(accounts("a long password\n", "add", "Rita Vane", "--role", "king")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("accounts").err()).contains("add, list, role, password, close, open or backup");
    }
}
