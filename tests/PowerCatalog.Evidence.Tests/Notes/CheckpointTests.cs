using CsCheck;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using Hash = PowerCatalog.Evidence.Merkle.Hash;

namespace PowerCatalog.Evidence.Tests.Notes;

/// <summary>Checkpoints and their cosignatures (C2SP tlog-checkpoint and tlog-cosignature).</summary>
public sealed class CheckpointTests
{
    [Fact]
    public void The_example_of_c2sp_is_read_and_written()
    {
        var note = Example.Parse(Example.Checkpoint);
        var checkpoint = Checkpoint.Parse(note.Text);
        Assert.Equal(("example.com/behind-the-sofa", 20852163L), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", Convert.ToBase64String(checkpoint.Root.ToArray()));
        Assert.Empty(checkpoint.Extensions);
        Assert.Equal(note.Text, checkpoint.ToString());
        Assert.Equal(["more"], Checkpoint.Parse(note.Text + "more\n").Extensions);
        Assert.Equal("example.com/behind-the-sofa", Assert.Single(note.Signatures).Key.Name);
    }

    [Theory]
    [InlineData("a\n1\n")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n 1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    public void What_is_no_checkpoint_is_refused(string text) =>
        Assert.Equal(NoteFailure.Malformed, Assert.Throws<NoteException>(() => Checkpoint.Parse(text)).Failure);

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var any = Gen.Select(
            Gen.String[Gen.Char['!', 'z'], 1, 40], Gen.Long[0, long.MaxValue], Gen.Byte.Array[Hash.Size],
            Gen.String[Gen.Char['!', 'z'], 1, 40].Array[0, 3]);
        any.Sample((origin, size, root, extensions) =>
        {
            var checkpoint = new Checkpoint(origin, size, new Hash(root), extensions);
            var key = SigningKey.Create("a", SignatureKind.Ed25519, TimeProvider.System);
            var note = SignedNote.Parse(SignedNote.Of(checkpoint.ToString()).SignedBy(key).ToBytes());
            return Checkpoint.Parse(note.OpenedBy([key.Verifier]).Note.Text).Equals(checkpoint);
        });
    }

    [Fact]
    public void The_origin_names_a_log_by_what_it_is() => Assert.Equal(
        "powercatalog/640300/0ac5186a91863e8e",
        Checkpoint.OriginOf(
            "powercatalog", "640300", new Hash(Convert.FromBase64String("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="))));

    [Theory]
    [InlineData("powercatalog/640300/0ac5186a91863e8e", true)]
    [InlineData("吴忠/台账/640300/0ac5186a91863e8e", true)]
    [InlineData("640300/0ac5186a91863e8e", false)]
    [InlineData("powercatalog/640300/0AC5186A91863E8E", false)]
    [InlineData("powercatalog/640300/0ac5186a91863e8", false)]
    [InlineData("powercatalog//0ac5186a91863e8e", false)]
    [InlineData("go.sum database tree", false)]
    public void An_origin_of_ours_is_read_as_it_was_written(string origin, bool isOurs)
    {
        Assert.Equal(isOurs, Checkpoint.TryReadOrigin(origin, out var division, out var first));
        Assert.Equal(isOurs ? ("640300", "0ac5186a91863e8e") : ("", ""), (division, first));
    }

    [Fact]
    public void A_cosignature_is_over_the_time_and_the_checkpoint()
    {
        var clock = new Clock(DateTimeOffset.FromUnixTimeSeconds(1_679_315_147));
        var key = SigningKey.Create("witness.example.com/w1", SignatureKind.Cosignature, clock);
        var note = Example.Parse(Example.Checkpoint).SignedBy(key);
        var made = note.Signatures[^1];
        Assert.Equal(note.ToString(), SignedNote.Parse(note.ToBytes()).OpenedBy([key.Verifier]).Note.ToString());

        // What C2SP signs, said once more by hand: the same key signs the lines as a plain Ed25519 key.
        var secret = key.ToSecretText().Split('+', 5)[4];
        byte[] plain = [1, .. Convert.FromBase64String(secret)[1..]];
        var open = VerifierKey.Of("w", 1, key.Verifier.Text.Material);
        var by = SigningKey.Parse($"PRIVATE+KEY+{open.Id}+{Convert.ToBase64String(plain)}", clock);
        byte[] lines = [.. "cosignature/v1\ntime 1679315147\n"u8, .. note.TextBytes];
        Assert.Equal([0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb, .. by.Sign(lines)], made.Bytes.ToArray());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
