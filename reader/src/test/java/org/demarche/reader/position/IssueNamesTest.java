package org.demarche.reader.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.reader.occasion.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueNamesTest {
    @TempDir
    Path folder;

    @Test
    void aRenamedLabelIsFollowedToItsEnd() {
        IssueNames names =
                IssueNames.NONE.renamed("talks on norland", "peace talks").renamed("peace talks", "strait talks");
        assertThat(names.of("Talks on Norland")).isEqualTo("strait talks");
        assertThat(names.of("sanctions on norland")).isEqualTo("sanctions on norland");
    }

    @Test
    void labelsCannotBeRenamedToEachOther() {
        IssueNames names = IssueNames.NONE.renamed("a", "b");
        assertThatThrownBy(() -> names.renamed("b", "a")).hasMessageContaining("renamed to each other");
    }

    @Test
    void aFileGivesThem() throws IOException {
        Path file = folder.resolve("issues.txt");
        Files.writeString(file, "# merged in May\n\ncease-fire in norland => peace talks on norland\n");
        assertThat(IssueNames.read(file).of("cease-fire in norland")).isEqualTo("peace talks on norland");
    }

    @Test
    void aLineThatIsNoRenamingIsRefusedWithItsPlace() throws IOException {
        Path file = folder.resolve("issues.txt");
        Files.writeString(file, "# merged\ncease-fire in norland\n");
        assertThatThrownBy(() -> IssueNames.read(file))
                .hasMessageContaining("issues.txt, line 2")
                .hasMessageContaining("old label => new label");
    }

    @Test
    void laterArticlesFollow() {
        Staged staged = Staged.of("<Norland> [said] {the sanctions on Sudland must be lifted}.");
        String label = staged.only().issue();
        Positions renaming = new Positions(IssueNames.NONE.renamed(label, "the ban"));
        Occasion none = new Occasion(null, null, List.of(), null, java.util.Map.of());
        assertThat(renaming.of(staged.passages(), staged.cast(), List.of(none))
                        .get(0)
                        .issue())
                .isEqualTo("the ban");
    }
}
