using System.Buffers.Binary;
using System.Text;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>A witness (C2SP tlog-witness): what continues what it holds is cosigned, and nothing else.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("powercatalog-");
    private readonly SigningKey _key = SigningKey.Create("second-office", SignatureKind.Cosignature, TimeProvider.System);
    private readonly SomeLog _log = SomeLog.Of(300);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_continues_the_last_checkpoint_is_cosigned_and_kept()
    {
        foreach (var (old, size) in ((long, long)[])[(0, 1), (1, 7), (7, 8), (8, 256), (256, 256), (256, 299)])
        {
            var note = _log.Note(size);
            var answer = Ask(_log.Request(old, size));
            Assert.Equal(200, answer.Status);
            var cosigned = SignedNote.Parse(Encoding.UTF8.GetBytes($"{note.Text}\n{answer.Body}")).OpenedBy([_key.Verifier]);
            var seconds = BinaryPrimitives.ReadInt64BigEndian(cosigned.Verified[0].Bytes.Span);
            Assert.InRange(
                DateTimeOffset.FromUnixTimeSeconds(seconds), TimeProvider.System.GetUtcNow().AddMinutes(-1),
                TimeProvider.System.GetUtcNow());
            var kept = SignedNote.Parse(With(witness => witness.Last(Witness.HashOf(SomeLog.Origin))));
            Assert.Equal(2, kept.OpenedBy([_key.Verifier, _log.Key.Verifier]).Verified.Count);
            Assert.Equal(note.Text, kept.Text);
        }
    }

    [Fact]
    public void A_rollback_a_fork_and_another_root_of_the_same_size_are_refused_and_change_nothing()
    {
        Assert.Equal(200, Ask(_log.Request(0, 200)).Status);
        var fork = SomeLog.Of(300, _log.Key, otherFrom: 150);

        var behind = Ask(_log.Request(100, 150));
        Assert.Equal((409, "200\n", "text/x.tlog.size"), (behind.Status, behind.Body, behind.ContentType));
        Assert.Equal(400, Ask(_log.Request(0, 150) with { OldSize = 200 }).Status);
        Refused(422, "分叉或被改写", "forked or was rewritten", Ask(fork.Request(200, 250)));
        Refused(409, "其根与此不同", "another root", Ask(fork.Request(200, 200)));
        Refused(422, "不能证明", "not proven", Ask(_log.Request(200, 250) with { Proof = [] }));
        Refused(422, "不能证明", "not proven", Ask(_log.Request(200, 250) with { Proof = _log.Proof(199, 250) }));
        Refused(422, "不能证明", "not proven", Ask(_log.Request(200, 200) with { Proof = [MerkleHash.Empty] }));

        Assert.Equal(200, Ask(_log.Request(200, 201)).Status);
    }

    [Fact]
    public void A_proof_for_the_first_checkpoint_and_a_wrong_empty_root_are_refused()
    {
        Assert.Equal(422, Ask(_log.Request(0, 5) with { Proof = [MerkleHash.Empty] }).Status);
        var empty = SignedNote.Of(new Checkpoint(SomeLog.Origin, 0, MerkleHash.Leaf([])).ToString()).SignedBy(_log.Key);
        Refused(422, "空树", "empty tree", Ask(new AddCheckpoint(0, [], empty)));
        Assert.Equal(200, Ask(_log.Request(0, 0)).Status);
        Assert.Equal(200, Ask(_log.Request(0, 5)).Status);
    }

    [Fact]
    public void Unknown_origins_and_signatures_that_are_not_the_logs_are_refused()
    {
        Refused(404, "不认识来源", "does not know the origin", Ask(new AddCheckpoint(0, [], _log.Note(5, "another/640300/00"))));
        Refused(403, "没有一个已知密钥", "No known key", Ask(SomeLog.Of(5).Request(0, 5)));
        var note = _log.Note(5);
        var forged = note with { Signatures = [note.Signatures[0] with { Bytes = new byte[64] }] };
        Refused(403, "签名不对", "not its own", Ask(new AddCheckpoint(0, [], forged)));
    }

    [Fact]
    public void What_has_not_the_shape_is_refused()
    {
        var manyHashes = string.Concat(Enumerable.Repeat(new string('A', 43) + "=\n", 64));
        var good = Encoding.UTF8.GetString(_log.Request(0, 5).ToBytes());
        foreach (
            var bad in (string[])[
                "", "old 0\n", good.Replace("old 0", "old 00", StringComparison.Ordinal),
                good.Replace("old 0", "old -1", StringComparison.Ordinal), good.Replace("old 0", "new 0", StringComparison.Ordinal),
                good.Replace("old 0\n", "old 0\nAAAA\n", StringComparison.Ordinal), good[..^1],
                good.Replace("old 0\n", $"old 0\n{manyHashes}", StringComparison.Ordinal),
                "old 0\n\nnot a checkpoint\n\n" + _log.Note(5).Signatures[0] + "\n"])
            Assert.Equal(400, With(witness => witness.Add(Encoding.UTF8.GetBytes(bad)).Status));
    }

    [Fact]
    public void Every_request_is_read_as_it_was_written()
    {
        var request = _log.Request(100, 299);
        var read = AddCheckpoint.Parse(request.ToBytes());
        Assert.Equal((request.OldSize, request.Note.ToString()), (read.OldSize, read.Note.ToString()));
        Assert.Equal(request.Proof, read.Proof);
        Assert.NotEmpty(read.Proof);
    }

    [Fact]
    public void Of_two_requests_at_once_one_is_cosigned()
    {
        Assert.Equal(200, Ask(_log.Request(0, 100)).Status);
        var answers = new int[20];
        With(witness => Parallel.For(
            0, answers.Length, index => answers[index] = witness.Add(_log.Request(100, 101 + index).ToBytes()).Status));
        Assert.Single(answers, status => status == 200);
        Assert.Equal(answers.Length - 1, answers.Count(status => status == 409));
    }

    [Fact]
    public void A_kept_checkpoint_that_was_changed_is_built_upon_by_nothing()
    {
        Assert.Equal(200, Ask(_log.Request(0, 100)).Status);
        var file = Assert.Single(_folder.GetFiles("*.checkpoint", SearchOption.AllDirectories));
        File.WriteAllText(file.FullName, _log.Note(50).ToString());
        Assert.Contains("被改动过", Assert.Throws<EvidenceException>(() => Ask(_log.Request(50, 101))).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only-an-origin")]
    [InlineData("o not-a-key")]
    public void A_list_of_logs_that_cannot_be_read_is_named_by_its_line(string line)
    {
        var path = Path.Combine(_folder.FullName, "logs");
        File.WriteAllText(path, $"# a comment\n\n{line}\n");
        var refused = Assert.Throws<EvidenceException>(() => new WitnessedLogs(path).Read());
        Assert.Contains($"{path}, line 3", refused.En, StringComparison.Ordinal);
        Assert.DoesNotContain(line, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_logs_own_key_signed_is_evidence_without_what_anybody_added()
    {
        Assert.Equal(200, Ask(_log.Request(0, 200)).Status);
        var fork = SomeLog.Of(300, _log.Key, otherFrom: 150);
        var stranger = SigningKey.Create("stranger", SignatureKind.Ed25519, TimeProvider.System);
        foreach (var size in (long[])[200, 250])
        {
            var request = fork.Request(200, size);
            var padded = request with { Note = request.Note.SignedBy(stranger) };
            Assert.Equal(request.ToBytes(), Ask(padded).Evidence?.ToBytes());
        }

        With(witness =>
        {
            Assert.NotNull(witness.Add(fork.Request(200, 250).ToBytes()).Evidence);
            Assert.Null(witness.Add((fork.Request(200, 250) with { Proof = [] }).ToBytes()).Evidence);
            return witness;
        });
        Assert.Null(Ask(_log.Request(100, 150)).Evidence);
        Assert.Null(Ask(SomeLog.Of(5).Request(0, 5)).Evidence);
    }

    [Fact]
    public void A_folder_has_one_witness_at_a_time()
    {
        using (WitnessFolder.Open(_folder.FullName))
        {
            var refused = Assert.Throws<EvidenceException>(() => WitnessFolder.Open(_folder.FullName));
            Assert.Contains("另一个见证程序", refused.Zh, StringComparison.Ordinal);
        }

        WitnessFolder.Open(_folder.FullName).Dispose();
    }

    private static void Refused(int status, string zh, string en, WitnessAnswer answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains(zh, answer.Body, StringComparison.Ordinal);
        Assert.Contains(en, answer.Body, StringComparison.Ordinal);
    }

    private WitnessAnswer Ask(AddCheckpoint request) => With(witness => witness.Add(request.ToBytes()));

    // Each time from its files alone, as after a restart.
    private T With<T>(Func<Witness, T> ask)
    {
        var logs = Path.Combine(_folder.FullName, "logs");
        File.WriteAllText(logs, $"{SomeLog.Origin} {_log.Key.Verifier.Text}\n");
        using var folder = WitnessFolder.Open(_folder.FullName);
        return ask(new Witness(folder, new WitnessedLogs(logs), _key));
    }
}
