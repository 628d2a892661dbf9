using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Math.EC.Rfc8032;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Verifier.Reporting;
using PowerCatalog.Verifier.Results;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

/// <summary>How much of each there may be.</summary>
public sealed class Limits
{
    private const int DeepestNote = 62;

    private readonly SomeLedger _ledger = new();

    [Fact]
    public void A_note_has_100_signatures_and_not_one_more()
    {
        var bundle = Bundle();
        bundle.OfCheckpoint.AddRange(Enumerable.Range(0, 99).Select(number => Witness($"w{number}")));
        bundle.Run().Proves();
        bundle.OfCheckpoint.Add(Witness("w99"));
        bundle.Run().Refuses("1 to 100 signatures");
    }

    [Fact]
    public void A_note_is_no_longer_than_256_KiB()
    {
        var bundle = Bundle();
        bundle.OfCheckpoint.Add(Witness(new string('w', 1 << 17)));
        bundle.Run().Proves();
        bundle.OfCheckpoint.Add(Witness(new string('v', 1 << 17)));
        bundle.Run().Refuses("longer than");
    }

    [Theory]
    [InlineData("9007199254740991", true)]
    [InlineData("-9007199254740991", true)]
    [InlineData("9007199254740992", false)]
    [InlineData("-9007199254740992", false)]
    [InlineData("-0", false)]
    [InlineData("1.0", false)]
    [InlineData("1e2", false)]
    public void Data_has_only_integers_below_two_to_the_53rd(string number, bool isTaken) => Says(number, isTaken, "is no integer");

    [Fact]
    public void Data_is_not_nested_deeper_than_64()
    {
        var deep = new string('[', DeepestNote) + new string(']', DeepestNote);
        Says($"[{deep}]", true, "");
        Says($"[[{deep}]]", false, "nested too deeply");
    }

    [Theory]
    [InlineData(long.MaxValue, true)]
    [InlineData(long.MinValue, false)]
    [InlineData(-1, false)]
    public void A_cosignature_is_made_before_two_to_the_63rd(long seconds, bool isTaken)
    {
        var bundle = Bundle();
        bundle.Change = evidence => Cosign(evidence, unchecked((ulong)seconds));
        var found = bundle.Run();
        if (isTaken) Assert.Contains($"{long.MaxValue}", TextReport.Of(found), StringComparison.Ordinal);
        else found.Refuses("is not valid");
    }

    [Fact]
    public void A_checkpoint_is_not_larger_than_integers_go()
    {
        var bundle = Bundle();
        bundle.ChangeHead = text => text.Replace("\n6\n", "\n9007199254740992\n", StringComparison.Ordinal);
        bundle.Run().Refuses("size (1 to 2^53-1)");
    }

    [Theory]
    [InlineData("64030")]
    [InlineData("64030x")]
    public void A_division_has_six_digits(string division)
    {
        var bundle = Bundle();
        bundle.ChangeHead = text => text.Replace("/640300/", $"/{division}/", StringComparison.Ordinal);
        bundle.ChangeManifest = bundle.ChangeHead;
        bundle.Run().Refuses("is not NAME/DIVISION/FIRST");
    }

    [Fact]
    public void The_last_hours_of_the_calendar_are_shown_as_they_are()
    {
        _ledger.Recorded = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);
        _ledger.Add("SigningKeyRotated.v1", []);
        var found = Bundle().Run();
        Assert.Equal(Outcome.NotTrusted, found.Outcome);
        Assert.Contains("9999-12-31 23:59:59 +00:00", TextReport.Of(found), StringComparison.Ordinal);
        Assert.Contains("9999-12-31 23:59:59 +00:00", JsonReport.Of(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-02-30T00:00:00.000000Z")]
    [InlineData("2021-02-03T24:00:00.000000Z")]
    [InlineData("2021-02-03T00:00:60.000000Z")]
    [InlineData("0000-02-03T00:00:00.000000Z")]
    public void A_time_is_one_that_there_is(string time)
    {
        var bundle = Bundle();
        bundle.Change = evidence => evidence["events"]![0]!["recorded"] = time;
        bundle.Run().Refuses("no time of recording");
    }

    private SomeBundle Bundle() => new(_ledger, SomeAnswer.NotListed(), "2021-06-01");

    private static void Says(string note, bool isTaken, string inEnglish)
    {
        var ledger = new SomeLedger();
        ledger.Add("SigningKeyRotated.v1", new JsonObject { ["note"] = JsonNode.Parse(note) });
        var found = new SomeBundle(ledger, SomeAnswer.NotListed(), "2021-06-01").Run();
        if (isTaken) found.Proves();
        else found.Refuses(inEnglish);
    }

    private static SigningKey Witness(string name) => SigningKey.Create(name, SignatureKind.Cosignature, TimeProvider.System);

    // A witness whose clock says anything.
    private static void Cosign(JsonObject evidence, ulong seconds)
    {
        var (secret, open, signature, time) = (new byte[32], new byte[32], new byte[64], new byte[8]);
        Ed25519.GeneratePublicKey(secret, 0, open, 0);
        var key = VerifierKey.Of("example.gov/clock", 4, open);
        var note = (string)evidence["checkpoint"]!;
        var signed = note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 1)];
        var text = Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds}\n{signed}");
        Ed25519.Sign(secret, 0, text, 0, text.Length, signature, 0);
        BinaryPrimitives.WriteUInt64BigEndian(time, seconds);
        evidence["checkpoint"] = $"{note}{new NoteSignature(key.Id, (byte[])[.. time, .. signature])}\n";
        evidence["keys"] = new JsonArray(
        [
            .. evidence["keys"]!.AsArray().Select(item => (string)item!).Append($"{key}").Order(StringComparer.Ordinal)
                .Select(item => (JsonNode)item),
        ]);
    }
}
