using System.Text.Json.Nodes;
using PowerCatalog.Verifier.Results;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class Tampering
{
    private readonly SomeBundle _bundle = new(Ledger(), SomeAnswer.Power(SomeAnswer.ToTownship("a2", "2021-05-01")), "2021-06-01");

    private static SomeLedger Ledger()
    {
        var ledger = new SomeLedger();
        ledger.Decide("a1", "2021-01-01", SomeFact.Added());
        ledger.Decide("a2", "2021-05-01", SomeFact.Delegated());
        ledger.Decide("a3", "2021-05-01", SomeFact.Added("P9", "别的"));
        return ledger;
    }

    [Fact]
    public void A_byte_changed_anywhere_is_seen()
    {
        var bytes = _bundle.Bytes();
        _bundle.Run(SomeKeys.Office).Proves();
        bool IsTried(int place) => place < 900 || place > bytes.Length - 400 || place % 37 == 0;
        foreach (var place in Enumerable.Range(0, bytes.Length).Where(IsTried))
        {
            bytes[place] ^= 4;
            Assert.Equal(Outcome.Refused, BundleCheck.Run(bytes, [SomeKeys.Office.Verifier.Text]).Outcome);
            bytes[place] ^= 4;
        }
    }

    [Fact]
    public void A_file_cut_or_grown_is_refused()
    {
        var bytes = _bundle.Bytes();
        foreach (var length in Enumerable.Range(0, bytes.Length).Where(length => length < 200 || length % 53 == 0))
            Assert.Equal(Outcome.Refused, BundleCheck.Run(bytes.AsMemory(0, length), []).Outcome);
        Corpus.Check([.. bytes, 0]).Refuses($"from byte {bytes.Length} on");
        Corpus.Check(bytes[..^1]).Refuses("in the one form");
        BundleCheck.Run(new byte[(64 << 20) + 1], []).Refuses("larger than");
    }

    [Fact]
    public void Entries_of_another_order_or_name_are_refused()
    {
        var other = StoredZip.Of(("answer.html", []), ("manifest.txt", []), ("evidence.json", []));
        Corpus.Check(other).Refuses("answer.html is not where it should be");
        Corpus.Check(StoredZip.Of(("manifest.txt", []), ("answer.html", []))).Refuses("evidence.json is not where it should be");
    }

    [Theory]
    [InlineData("events[0].data", "is not in the log")]
    [InlineData("events[3].recorded", "no time of recording")]
    [InlineData("events[3].type", "is not in the log")]
    [InlineData("events[3].id", "no id of an event")]
    [InlineData("question.division", "the log is of 640300")]
    [InlineData("question.kind", "neither a power nor a township")]
    [InlineData("question.on", "is not a day")]
    [InlineData("question.code", "is missing")]
    [InlineData("format", "unknown format")]
    [InlineData("answer.name", "differs at answer.name")]
    [InlineData("answer.receivers[0].title", "differs at answer.receivers[0].title")]
    public void A_text_changed_by_who_signs_is_refused(string place, string inEnglish)
    {
        _bundle.Change = evidence =>
        {
            var (parent, name) = (place[..place.LastIndexOf('.').Or(0)], place[(place.LastIndexOf('.') + 1)..]);
            At(evidence, parent)[name] = (string)At(evidence, place)! + "x";
        };
        _bundle.Run().Refuses(inEnglish);
    }

    [Theory]
    [InlineData("fold", 2, "unknown format or version")]
    [InlineData("question.known", 99, "is not within the checkpoint")]
    [InlineData("question.known", -1, "is not within the checkpoint")]
    [InlineData("question.known", 9, "is after the revision")]
    [InlineData("subjects[0].entries[0][0]", 99, "beyond the checkpoint's size")]
    [InlineData("subjects[0].entries[0][0]", 1, "is not as in the map")]
    [InlineData("events[1].revision", 0, "not in the log")]
    public void A_number_changed_by_who_signs_is_refused(string place, int number, string inEnglish)
    {
        _bundle.Change = evidence => At(evidence, place).ReplaceWith(number);
        _bundle.Run().Refuses(inEnglish);
    }

    [Theory]
    [InlineData("events", "is withheld")]
    [InlineData("subjects", "is of no subject")]
    [InlineData("keys", "not among the keys")]
    [InlineData("answer.receivers", "differs at answer.receivers")]
    [InlineData("events[2].proof", "is not in the log")]
    [InlineData("subjects[1].siblings", "is not as in the map")]
    [InlineData("subjects[1].entries", "is not as in the map")]
    public void An_item_left_out_is_refused(string list, string inEnglish)
    {
        _bundle.Change = evidence => At(evidence, list).AsArray().RemoveAt(At(evidence, list).AsArray().Count - 1);
        _bundle.Run().Refuses(inEnglish);
    }

    [Theory]
    [InlineData("events", "out of order")]
    [InlineData("subjects", "out of order")]
    [InlineData("keys", "not in order")]
    public void Items_of_another_order_are_refused(string list, string inEnglish)
    {
        _bundle.OfCheckpoint.Add(SomeKeys.Witness);
        _bundle.Change = evidence =>
            evidence[list] = new JsonArray([.. evidence[list]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        _bundle.Run().Refuses(inEnglish);
    }

    [Theory]
    [InlineData("", "more", "a member of an unknown name, more")]
    [InlineData("question", "more", "a member of an unknown name, more")]
    [InlineData("events[1]", "more", "a member of an unknown name, more")]
    [InlineData("subjects[1]", "more", "a member of an unknown name, more")]
    [InlineData("subjects[1]", "other", "other is not an array")]
    public void A_further_member_is_refused(string place, string name, string inEnglish)
    {
        _bundle.Change = evidence => At(evidence, place)[name] = 1;
        _bundle.Run().Refuses(inEnglish);
    }

    [Fact]
    public void A_member_that_is_null_is_refused()
    {
        _bundle.Change = evidence => evidence["subjects"]![1]!["other"] = null;
        _bundle.Run().Refuses("is null and should be absent");
    }

    [Fact]
    public void A_subject_that_the_question_does_not_take_is_refused()
    {
        _bundle.Extra.Add("power/P9");
        _bundle.Run().Refuses("power/P9 has nothing to do with the question");
    }

    [Fact]
    public void An_event_of_no_subject_is_refused()
    {
        var ledger = Ledger();
        var bundle = new SomeBundle(ledger, SomeAnswer.Power(SomeAnswer.ToTownship("a2", "2021-05-01")), "2021-06-01");
        bundle.Change = evidence =>
        {
            var last = ledger.Last;
            var proof = Evidence.Merkle.MerkleTree.Inclusion(ledger, last, last + 1);
            evidence["events"]!.AsArray().Add(ledger.Events[(int)last].Shown(proof));
        };
        bundle.Run().Refuses("is of no subject");
    }

    [Fact]
    public void Another_page_than_the_manifest_says_is_refused()
    {
        _bundle.ChangeManifest = text => text.Replace("answer.html ", "answer.html 0", StringComparison.Ordinal);
        _bundle.Run().Refuses("answer.html has not the hash");
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{ }")]
    [InlineData("{\"a\":1.5}")]
    [InlineData("nonsense")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Evidence_that_is_not_canonical_JSON_of_its_shape_is_refused(string json) =>
        Corpus.Check(_bundle.Zip("a/b/c", System.Text.Encoding.UTF8.GetBytes(json))).Refuses("evidence.json");

    [Theory]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    public void Any_value_that_is_replaced_by_who_signs_is_refused_in_words(string json)
    {
        _bundle.OfCheckpoint.Add(SomeKeys.Witness);
        var tried = 0;
        for (var (index, isChanged) = (0, true); isChanged; index++)
        {
            isChanged = false;
            _bundle.Change = evidence =>
            {
                if (Below(evidence).Skip(index).FirstOrDefault() is not { } value) return;
                isChanged = true;
                if (JsonNode.DeepEquals(value, JsonNode.Parse(json))) return;
                value.ReplaceWith(JsonNode.Parse(json));
                tried++;
            };
            var before = tried;
            // The other verifiers try some of them.
            var found = index % 7 == 0 ? _bundle.Run() : BundleCheck.Run(_bundle.Bytes(), []);
            Assert.Equal(tried > before, found.Outcome == Outcome.Refused);
            Assert.DoesNotContain("cannot be read", found.Refusal?.En ?? "", StringComparison.Ordinal);
        }

        Assert.True(tried > 200, $"Only {tried} values were replaced.");
    }

    [Fact]
    public void Deep_JSON_is_refused() => Corpus
        .Check(_bundle.Zip("a/b/c", System.Text.Encoding.UTF8.GetBytes(new string('[', 100_000)))).Refuses("nested too deeply");

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value!),
        JsonArray items => items.Select(item => item!),
        _ => [],
    }).SelectMany(child => Below(child).Prepend(child));

    private static JsonNode At(JsonNode root, string path) =>
        path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (node, part) => part[0] == '[' ? node[int.Parse(part[1..^1])]! : node[part]!);
}
