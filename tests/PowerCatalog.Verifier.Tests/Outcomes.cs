using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Reporting;
using PowerCatalog.Verifier.Results;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class Outcomes
{
    private static SomeLedger Delegated()
    {
        var ledger = new SomeLedger();
        ledger.Decide("a1", "2021-01-01", SomeFact.Added());
        ledger.Decide("a2", "2021-05-01", SomeFact.Delegated("2022-05-01"));
        return ledger;
    }

    private static SomeBundle Bundle() =>
        new(Delegated(), SomeAnswer.Power(SomeAnswer.ToTownship("a2", "2021-05-01", "2022-05-01")), "2021-06-01");

    [Fact]
    public void With_the_key_of_the_office_it_is_proven() => Assert.Equal(Outcome.Proven, Bundle().Run(SomeKeys.Office).Outcome);

    [Fact]
    public void Without_a_key_it_is_not_trusted() => Assert.Equal(Outcome.NotTrusted, Bundle().Run().Outcome);

    [Fact]
    public void A_key_that_signed_nothing_refuses_it()
    {
        Bundle().Run(SomeKeys.Stranger).Refuses("has signed nothing here");
        Bundle().Run(SomeKeys.Office, SomeKeys.Stranger).Refuses("has signed nothing here");
    }

    [Fact]
    public void Second_signatures_and_cosignatures_are_told_with_their_time()
    {
        var bundle = Bundle();
        bundle.OfCheckpoint.AddRange([SomeKeys.Sm2, SomeKeys.Witness]);
        bundle.OfManifest.Add(SomeKeys.Sm2);
        var found = bundle.Run(SomeKeys.Sm2, SomeKeys.Witness);
        Assert.Equal(Outcome.Proven, found.Outcome);
        Assert.Equal(2, found.Proves().Signers.Count(signer => signer.IsTrusted));
        Assert.Contains("cosigned the checkpoint at 2021-06-02 00:30:00 +08:00", TextReport.Of(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_signed_with_SM2_alone_is_proven()
    {
        var bundle = Bundle();
        bundle.OfCheckpoint[0] = bundle.OfManifest[0] = SomeKeys.Sm2;
        Assert.Equal(Outcome.Proven, bundle.Run(SomeKeys.Sm2).Outcome);
    }

    [Fact]
    public void A_manifest_that_no_trusted_key_signed_leaves_the_page_unproven()
    {
        var bundle = Bundle();
        bundle.OfManifest[0] = SomeKeys.Sm2;
        Assert.Contains(
            "no key that was given has signed manifest.txt", TextReport.Of(bundle.Run(SomeKeys.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_tells_what_is_proven_and_what_is_not_in_both_languages()
    {
        var text = TextReport.Of(Bundle().Run(SomeKeys.Office));
        Assert.StartsWith("证明成立", text, StringComparison.Ordinal);
        Assert.All(
            (string[])
            [
                "640102001000", "金积镇", "已证明", "没有证明", "Proven, and a signature is of the key", "Not proven", "a2.xlsx",
                new string('b', 64), SomeKeys.Office.Key.ToString(), "of 12 events", "that it was recorded on time",
            ],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_tells_the_same()
    {
        var report = JsonNode.Parse(JsonReport.Of(Bundle().Run(SomeKeys.Office)))!;
        Assert.Equal("proven", (string)report["outcome"]!);
        Assert.Equal("金积镇", (string)report["proof"]!["answer"]!["receivers"]![0]!["name"]!);
        Assert.Equal("2021-06-01", (string)report["proof"]!["question"]!["on"]!);
        Assert.Equal("a2.xlsx", (string)report["proof"]!["decisions"]!.AsArray()[^1]!["name"]!);
        var refused = JsonNode.Parse(JsonReport.Of(BundleCheck.Run(new byte[3], [])))!;
        Assert.Equal(1, (int)refused["exit"]!);
        Assert.NotEmpty((string)refused["words"]!["zh"]!);
    }

    [Fact]
    public void Events_after_the_revision_of_the_question_are_counted_and_not_shown()
    {
        var ledger = Delegated();
        var known = ledger.Last;
        ledger.Decide("a3", "2021-05-02", SomeFact.Recalled());
        var answer = SomeAnswer.Power(SomeAnswer.ToTownship("a2", "2021-05-01", "2022-05-01"));
        var proof = new SomeBundle(ledger, answer, "2021-06-01", known).Run().Proves();
        Assert.Equal(1, proof.Later);
        Assert.Equal(known, proof.Question.Known);
    }
}
