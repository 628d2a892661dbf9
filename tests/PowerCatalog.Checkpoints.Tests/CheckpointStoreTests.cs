using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>What is kept of checkpoints.</summary>
public sealed class CheckpointStoreTests : IDisposable
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("powercatalog-");
    private readonly SomeLog _log = SomeLog.Of(20);
    private readonly CheckpointStore _store;

    public CheckpointStoreTests() => _store = CheckpointStore.Own(_folder.FullName, TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_newest_is_that_of_the_greatest_size_and_each_is_found_by_its_own()
    {
        Assert.Null(_store.Newest(Division));
        foreach (var size in (long[])[9, 20, 10]) Keep(_log.Note(size));
        foreach (var name in (string[])["999999999999x", "99", "0000000000099", "000000000099 (1)", " 00000000099", "+00000000099"])
            File.WriteAllText(FileOf(name + ".checkpoint"), "not of a size");
        Assert.Equal(20, _store.Newest(Division)!.Checkpoint.Size);
        Assert.Equal([9, 10, 20], _store.Sizes(Division));
        Assert.Equal(_log.Note(9).ToString(), _store.At(Division, 9)!.Note.ToString());
        Assert.Null(_store.At(Division, 11));
        Assert.Null(_store.Newest(DivisionCode.Parse("640301")));
    }

    [Fact]
    public void Signatures_of_several_nodes_and_witnesses_stay_together()
    {
        var witness = SigningKey.Create("w", SignatureKind.Cosignature, TimeProvider.System);
        Keep(_log.Note(5));
        Keep(_log.Note(5).SignedBy(witness));
        Keep(_log.Note(5));
        Assert.Equal(2, _store.At(Division, 5)!.Note.OpenedBy([_log.Key.Verifier, witness.Verifier]).Verified.Count);
    }

    [Fact]
    public void A_file_that_holds_something_else_is_named()
    {
        Keep(_log.Note(5));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "640300")));
        File.WriteAllText(file, "nothing");
        Assert.Contains(file, Assert.Throws<EvidenceException>(() => _store.Newest(Division)).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_another_size_or_catalog_than_its_place_says_is_refused()
    {
        Keep(_log.Note(5));
        File.Copy(FileOf("000000000005.checkpoint"), FileOf("000000000020.checkpoint"));
        Refused(Division, "000000000020.checkpoint");
        var other = DivisionCode.Parse("640301");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "640301"));
        File.Copy(FileOf("000000000005.checkpoint"), Path.Combine(_folder.FullName, "640301", "000000000005.checkpoint"));
        Refused(other, Path.Combine("640301", "000000000005.checkpoint"));
    }

    [Fact]
    public void Another_text_of_the_same_size_is_kept_beside_the_first_and_said_to_be_a_fork()
    {
        var fork = SomeLog.Of(20, _log.Key, otherFrom: 3).Note(5);
        Keep(_log.Note(5));
        var refused = Assert.Throws<EvidenceException>(() => Keep(fork));
        Assert.Contains("分叉", refused.Zh, StringComparison.Ordinal);
        Assert.Equal(_log.Note(5).ToString(), _store.At(Division, 5)!.Note.ToString());
        var beside = Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "640300"), "*.fork"));
        Assert.Contains(beside, refused.En, StringComparison.Ordinal);
        Assert.DoesNotContain(beside, refused.Public, StringComparison.Ordinal);
        Assert.Equal(fork.ToString(), File.ReadAllText(beside));
        Assert.Equal([5], _store.Sizes(Division));
    }

    [Fact]
    public void The_sizes_are_listed_again_only_where_the_folder_has_changed()
    {
        var own = Path.Combine(_folder.FullName, "640300");
        var then = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        Keep(_log.Note(9));
        Directory.SetLastWriteTimeUtc(own, then);
        Assert.Equal([9], _store.Sizes(Division));
        Keep(_log.Note(10));
        Assert.Equal([9, 10], _store.Sizes(Division));
        Directory.SetLastWriteTimeUtc(own, then);
        Assert.Equal([9], _store.Sizes(Division));
    }

    [Fact]
    public void A_folder_elsewhere_is_never_made_and_its_absence_is_said()
    {
        var path = Path.Combine(_folder.FullName, "not-mounted");
        var elsewhere = CheckpointStore.Elsewhere(path, TimeProvider.System);
        foreach (
            var ask in (Action[])[
                () => elsewhere.Newest(Division), () => elsewhere.At(Division, 5), () => elsewhere.Sizes(Division),
                () => elsewhere.Keep(Division, Checkpoint.Parse(_log.Note(5).Text), _log.Note(5))])
            Assert.Contains("不存在", Assert.Throws<EvidenceException>(ask).Zh, StringComparison.Ordinal);
        Assert.Empty(elsewhere.SizesToLink(Division));
        Assert.False(Directory.Exists(path));
    }

    private string FileOf(string name) => Path.Combine(_folder.FullName, "640300", name);

    private void Refused(DivisionCode division, string file)
    {
        var refused = Assert.Throws<EvidenceException>(() => _store.Newest(division));
        Assert.Contains(file, refused.En, StringComparison.Ordinal);
        Assert.Contains("改动", refused.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, refused.Public, StringComparison.Ordinal);
    }

    private void Keep(SignedNote note) => _store.Keep(Division, Checkpoint.Parse(note.Text), note);
}
