using PowerCatalog.Evidence.Signing;
using PowerCatalog.Verifier.Results;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class Signatures
{
    private readonly SomeBundle _bundle = new(new SomeLedger(), SomeAnswer.NotListed(), "2021-06-01");

    [Fact]
    public void An_absent_power_is_proven_absent()
    {
        Assert.Equal(Outcome.Proven, _bundle.Run(SomeKeys.Office).Outcome);
        _bundle.Change = evidence =>
            evidence["subjects"]!.AsArray().Single(item => (string)item!["key"]! == $"power/{SomeFact.Power}")!["other"]![1] =
                new string('0', 64);
        _bundle.Run().Refuses("is not as in the map");
    }

    [Fact]
    public void A_stranger_may_sign_neither_note()
    {
        _bundle.OfCheckpoint[0] = SomeKeys.Stranger;
        _bundle.Run().Refuses("may not sign this");
        _bundle.OfCheckpoint[0] = SomeKeys.Office;
        _bundle.OfManifest[0] = SomeKeys.Stranger;
        _bundle.Run().Refuses("may not sign this");
    }

    [Fact]
    public void A_witness_does_not_sign_the_manifest()
    {
        _bundle.OfManifest.Add(SomeKeys.Witness);
        _bundle.Run().Refuses("manifest.txt: the key");
    }

    [Fact]
    public void A_witness_alone_does_not_sign_the_checkpoint()
    {
        _bundle.OfCheckpoint[0] = SomeKeys.Witness;
        _bundle.Run().Refuses("has not signed it");
    }

    [Fact]
    public void A_witness_of_the_office_s_name_is_refused()
    {
        _bundle.OfCheckpoint.Add(SigningKey.Create(SomeKeys.OfficeName, SignatureKind.Cosignature, TimeProvider.System));
        _bundle.Run().Refuses("may not sign this");
    }

    [Fact]
    public void A_key_that_is_listed_has_signed()
    {
        _bundle.Listed.Add(SomeKeys.Stranger);
        _bundle.Run().Refuses("signed nothing");
    }

    [Fact]
    public void A_signature_over_another_text_is_refused()
    {
        ChangeNote(note => note.Replace("powercatalog-subjects/v1 ", "powercatalog-subjects/v1 A", StringComparison.Ordinal));
        _bundle.Run().Refuses("is no root");
        ChangeNote(note => note.Replace("\n6\n", "\n5\n", StringComparison.Ordinal));
        _bundle.Run().Refuses("is not valid");
    }

    [Fact]
    public void A_line_that_stands_twice_is_refused()
    {
        ChangeNote(note => note + note.Split("\n\n")[1]);
        _bundle.Run().Refuses("two lines of signature");
    }

    [Theory]
    [InlineData("\n6\n", "\n60\n", "is not in the log")]
    [InlineData("powercatalog-subjects/v1", "powercatalog-subjects/v2", "four lines")]
    [InlineData("/640300/", "/640400/", "manifest.txt is of the log")]
    [InlineData("example.gov/office/640300/", "", "is not NAME/DIVISION/FIRST")]
    public void Another_checkpoint_is_refused(string from, string to, string inEnglish)
    {
        _bundle.ChangeHead = text => text.Replace(from, to, StringComparison.Ordinal);
        _bundle.Run().Refuses(inEnglish);
    }

    [Fact]
    public void The_root_of_a_fork_is_refused()
    {
        var fork = new SomeLedger();
        fork.Add("SigningKeyRotated.v1", []);
        var (own, other) = (Base64(new SomeLedger()), Base64(fork));
        _bundle.ChangeHead = text => text.Replace(own, other, StringComparison.Ordinal);
        _bundle.Run().Refuses("Event 0 is not in the log that was signed");
    }

    [Theory]
    [InlineData("0000000000000000", "is not that of the origin")]
    [InlineData("XYZ0000000000000", "is not NAME/DIVISION/FIRST")]
    public void An_origin_of_another_first_event_is_refused(string first, string inEnglish)
    {
        var origin = $"{new SomeLedger().Events[0].Leaf}"[..16];
        _bundle.ChangeHead = text => text.Replace(origin, first, StringComparison.Ordinal);
        _bundle.ChangeManifest = _bundle.ChangeHead;
        _bundle.Run().Refuses(inEnglish);
    }

    private void ChangeNote(Func<string, string> change) =>
        _bundle.Change = evidence => evidence["checkpoint"] = change((string)evidence["checkpoint"]!);

    private static string Base64(SomeLedger ledger) => Convert.ToBase64String(ledger.Root.ToArray());
}
