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

    public CheckpointStoreTests() => _store = new CheckpointStore(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_newest_is_that_of_the_greatest_size_and_each_is_found_by_its_own()
    {
        Assert.Null(_store.Newest(Division));
        foreach (var size in (long[])[9, 20, 10]) Keep(_log.Note(size));
        File.WriteAllText(Path.Combine(_folder.FullName, "640300", "999999999999x.checkpoint"), "not of a size");
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

    private void Keep(SignedNote note) => _store.Keep(Division, Checkpoint.Parse(note.Text), note);
}
