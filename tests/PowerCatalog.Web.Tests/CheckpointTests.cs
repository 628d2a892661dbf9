using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Rotating;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Features.Evidence;
using PowerCatalog.Web.Layout.Parts;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Checkpoints over HTTP, in the feed and on the sheet.</summary>
public sealed class CheckpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_key_there_is_none_and_the_sheet_says_so()
    {
        await using var server = await StartAsync(withKey: false);
        await server.ProblemAsync($"{RunningServer.Api}/checkpoint", 404, "checkpoint-not-found");
        await server.ProblemAsync($"{RunningServer.Api}/checkpoint/1", 404, "checkpoint-not-found");
        await server.ProblemAsync("/api/v1/catalogs/640301/checkpoint", 404, "catalog-not-found");
        var sheet = await server.Http.GetStringAsync("/640300/evidence", Cancellation);
        Assert.Contains("请管理员生成密钥", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("tlog-checkpoint", await FeedAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_decision_is_signed_and_given_as_it_was_signed()
    {
        await using var server = await StartAsync(withKey: true);
        var first = await NewestAsync(server, 0);
        await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Change("640300-02-001", "promisedLimit", "10工作日", "5工作日"));
        var second = await NewestAsync(server, Checkpoint.Parse(first.Text).Size);
        foreach (var note in (SignedNote[])[first, second])
        {
            var size = Checkpoint.Parse(note.Text).Size;
            Assert.Equal(note.ToString(), await server.Http.GetStringAsync($"{RunningServer.Api}/checkpoint/{size}", Cancellation));
            Assert.Single(note.OpenedBy([.. new KeyRing(new EvidenceFolder(server.Folder).Keys).All.Select(key => key.Verifier)]).Verified);
        }

        using var answer = await server.Http.GetAsync($"{RunningServer.Api}/checkpoint", Cancellation);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        using var again = await server.SendAsync(
            HttpMethod.Get, $"{RunningServer.Api}/checkpoint", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_bundle_is_a_file_behind_a_button_where_there_is_a_key()
    {
        await using var server = await StartAsync(withKey: true);
        await NewestAsync(server, 0);
        var bundle = $"{RunningServer.Api}/powers/640300-02-001/evidence.zip";
        Assert.Contains(bundle, await server.Http.GetStringAsync("/640300/powers/640300-02-001", Cancellation), StringComparison.Ordinal);
        foreach (var address in (string[])[bundle, $"{RunningServer.Api}/powers/999999999999/evidence.zip"])
        {
            using var answer = await server.Http.GetAsync(address, Cancellation);
            Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));
            Assert.Equal(["manifest.txt", "answer.html", "evidence.json"], zip.Entries.Select(entry => entry.FullName));
        }

        await server.ProblemAsync($"{bundle}?asRecorded=true", 400, "query-refused");
        await server.ProblemAsync($"{bundle}?known=99999", 400, "known-after-head");
        using var page = await server.Http.GetAsync(VerifyPage.Address, Cancellation);
        Assert.Equal("attachment", page.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("verifyBundle", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_there_is_no_bundle_and_no_button()
    {
        await using var server = await StartAsync(withKey: false);
        var problem = await server.ProblemAsync($"{RunningServer.Api}/powers/640300-02-001/evidence.zip", 409, "evidence-unavailable");
        Assert.Contains("evidence key create", problem.ToString(), StringComparison.Ordinal);
        var page = await server.Http.GetStringAsync("/640300/powers/640300-02-001", Cancellation);
        Assert.DoesNotContain("evidence.zip", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_of_keys_the_newest_checkpoint_is_proved_and_an_old_tag_of_the_log_is_none_any_more()
    {
        await using var server = await StartAsync(withKey: true);
        var before = Checkpoint.Parse((await NewestAsync(server, 0)).Text);
        using var first = await server.Http.GetAsync($"{RunningServer.Api}/log", Cancellation);
        await KeyRotations.RecordAsync(
            server.Ledger, DivisionCode.Parse(Reference.Division), new SigningKeyRotated("a statement\n", ["a"], ["b"]),
            Actor.Program("tests"), Cancellation);
        var after = Checkpoint.Parse((await NewestAsync(server, before.Size)).Text);

        using var log = await server.SendAsync(
            HttpMethod.Get, $"{RunningServer.Api}/log", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, log.StatusCode);
        foreach (var checkpoint in (Checkpoint[])[before, after])
        {
            var answer = await server.GetAsync($"{RunningServer.Api}/log/consistency?size={checkpoint.Size}");
            var (state, proof) = (answer.GetProperty("log"), answer.GetProperty("consistency"));
            Assert.Equal(after.Size, state.GetProperty("size").GetInt64());
            Assert.Equal(after.Root.ToString(), state.GetProperty("root").GetString());
            Assert.Equal(checkpoint.Root.ToString(), proof.GetProperty("root").GetString());
            Hash[] hashes = [.. proof.GetProperty("hashes").EnumerateArray().Select(hash => Hash.Parse(hash.GetString()!))];
            Assert.True(MerkleProof.IsConsistent(checkpoint.Size, checkpoint.Root, after.Size, after.Root, hashes));
        }

        // With a revision it is what it was then.
        var known = await server.GetAsync($"{RunningServer.Api}/log?known={before.Size - 1}");
        Assert.Equal(before.Root.ToString(), known.GetProperty("log").GetProperty("root").GetString());
        await server.GetAsync($"{RunningServer.Api}/log/inclusion/{after.Size - 1}");
        await server.ProblemAsync($"{RunningServer.Api}/log/inclusion/{after.Size}", 404, "not-found");
    }

    [Fact]
    public void A_note_that_is_too_long_for_a_QR_code_is_drawn_with_the_offices_own_signatures()
    {
        SigningKey Key(string name) => SigningKey.Create(name, SignatureKind.Ed25519, TimeProvider.System);
        var (own, now) = (Key("powercatalog"), TimeProvider.System.GetUtcNow());
        var note = SignedNote.Of("powercatalog/640300/0123456789abcdef\n1\nAAAA\n").SignedBy(own);
        Assert.True(SheetCode.Of(note, []).IsWhole);
        var witnessed = note.SignedBy(Enumerable.Range(0, 30).Select(number => Key($"witness-{number}")));
        var drawn = SheetCode.Of(witnessed, [new KnownKey(own.Verifier, now, null)]);
        Assert.False(drawn.IsWhole);
        Assert.Equal(QrCode.Of(note.ToString()), drawn.Code);
        Assert.Null(SheetCode.Of(witnessed, []).Code);
        Assert.NotNull(QrCode.Of(new string('a', 2331)));
        Assert.Null(QrCode.Of(new string('a', 2332)));
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_is_said_in_health_without_a_path_and_tried_again()
    {
        await using var server = await RunningServer.StartAsync();
        var folder = new EvidenceFolder(server.Folder);
        new KeyRotation(folder, folder.UsualKeyFile, TimeProvider.System).Create("powercatalog", withSm2: false);
        var inTheWay = Path.Combine(folder.Path, Reference.Division);
        await File.WriteAllTextAsync(inTheWay, "a file where a folder should be", Cancellation);
        await server.RecordAsync(
            Drafts.List().Power("640300-02-001", "对违法建设的处罚", "行政处罚", "城市管理局", ("promisedLimit", "10工作日")));
        var warned = await Eventually.GetAsync(
            async () => (await server.GetAsync("/health/ready")).GetProperty("warnings").ToString(), warnings => warnings.Length > 0,
            Cancellation);
        Assert.Contains("将再试", warned, StringComparison.Ordinal);
        Assert.Contains("tried again", warned, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Folder, warned, StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Text.Contains(inTheWay, StringComparison.Ordinal));

        File.Delete(inTheWay);
        await NewestAsync(server, 0);
        await Eventually.GetAsync(
            async () => (await server.GetAsync("/health/ready")).GetProperty("warnings").ToString(), warnings => warnings.Length == 0,
            Cancellation);
    }

    [Fact]
    public async Task A_key_file_that_is_gone_is_a_warning_in_health_without_its_path()
    {
        await using var server = await StartAsync(withKey: true);
        await NewestAsync(server, 0);
        File.Delete(new EvidenceFolder(server.Folder).UsualKeyFile);
        await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Change("640300-02-001", "promisedLimit", "10工作日", "5工作日"));
        var warned = await Eventually.GetAsync(
            async () => (await server.GetAsync("/health/ready")).GetProperty("warnings").ToString(),
            warnings => warnings.Contains("私钥文件不存在", StringComparison.Ordinal), Cancellation);
        Assert.DoesNotContain(server.Folder, warned, StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Text.Contains("evidence.key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_links_each_entry_to_the_checkpoint_that_covers_it()
    {
        await using var server = await StartAsync(withKey: true);
        var size = Checkpoint.Parse((await NewestAsync(server, 0)).Text).Size;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await FeedAsync(server)).Root!;
        string? Link(XElement element) => element.Elements(atom + "link")
            .SingleOrDefault(link => (string?)link.Attribute("rel") == "https://c2sp.org/tlog-checkpoint")?.Attribute("href")?.Value;
        Assert.EndsWith($"{RunningServer.Api}/checkpoint", Link(feed), StringComparison.Ordinal);
        var entry = feed.Elements(atom + "entry").First();
        Assert.EndsWith($"{RunningServer.Api}/checkpoint/{size}", Link(entry), StringComparison.Ordinal);
        using var answer = await server.Http.GetAsync(Link(entry), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("zh", "核对", "签字")]
    [InlineData("en", "To check it", "Signature")]
    public async Task The_sheet_has_the_note_its_code_and_room_for_signatures(string language, params string[] words)
    {
        await using var server = await StartAsync(withKey: true);
        var note = await NewestAsync(server, 0);
        var page = await server.Http.GetStringAsync($"/640300/evidence?lang={language}", Cancellation);
        foreach (var word in words) Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlDecode(note.Text.Split('\n')[0]), page, StringComparison.Ordinal);
        Assert.Contains(note.ToString(), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<path d=\"M", page, StringComparison.Ordinal);
        var audit = await server.Http.GetStringAsync($"/640300/audit?lang={language}", Cancellation);
        Assert.Contains("href=\"/640300/evidence\"", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_goes_against_the_ledger_is_a_warning_in_health()
    {
        await using var server = await StartAsync(withKey: true);
        var size = Checkpoint.Parse((await NewestAsync(server, 0)).Text).Size;
        var kept = Path.Combine(server.Folder, "evidence", "640300", $"{size:D12}.checkpoint");
        var changed = (await File.ReadAllTextAsync(kept, Cancellation)).Replace($"\n{size}\n", $"\n{size - 1}\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(kept, changed, Cancellation);
        await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Change("640300-02-001", "promisedLimit", "10工作日", "5工作日"));
        await Eventually.GetAsync(
            async () => (await server.GetAsync("/health/ready")).GetProperty("warnings").ToString(),
            warnings => warnings.Contains("被改动过", StringComparison.Ordinal)
                && !warnings.Contains(server.Folder, StringComparison.Ordinal),
            Cancellation);
    }

    private static async Task<RunningServer> StartAsync(bool withKey)
    {
        var server = await RunningServer.StartAsync();
        if (withKey)
        {
            var folder = new EvidenceFolder(server.Folder);
            new KeyRotation(folder, folder.UsualKeyFile, TimeProvider.System).Create("powercatalog", withSm2: false);
        }

        await server.RecordAsync(
            Drafts.List().Power("640300-02-001", "对违法建设的处罚", "行政处罚", "城市管理局", ("promisedLimit", "10工作日")));
        var last = await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01").Delegate("640300-02-001", "郭家桥镇", "2021-05-01"));
        if (withKey) await NewestAsync(server, last);
        return server;
    }

    private static async Task<SignedNote> NewestAsync(RunningServer server, long above) => (await Eventually.GetAsync(
        async () =>
        {
            using var answer = await server.Http.GetAsync($"{RunningServer.Api}/checkpoint", Cancellation);
            return answer.IsSuccessStatusCode ? SignedNote.Parse(await answer.Content.ReadAsByteArrayAsync(Cancellation)) : null;
        },
        note => note is not null && Checkpoint.Parse(note.Text).Size > above, Cancellation))!;

    private static Task<string> FeedAsync(RunningServer server) =>
        server.Http.GetStringAsync($"/640300/townships/{Reference.Township}/feed.atom", Cancellation);
}
