using System.Net;
using System.Text.Json;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>A township asks for a recall, over the API and at the pages, and hears what becomes of it.</summary>
public sealed class RecallTests : IAsyncLifetime
{
    private const string Power = "640300-01-001";
    private const string Reason = "缺少专业人员和检测设备。";

    private RunningServer _server = null!;
    private Office _office = null!;
    private ProcedureCalls _calls = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Recalls => ProcedureCalls.Root + "/recalls";

    private static object Asked => new { township = Reference.Township, power = Power, reason = Reason };

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: Office.Clock());
        _office = await Office.SettleAsync(_server);
        _calls = new ProcedureCalls(_server);
        await _server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01").Delegate(Power, "郭家桥镇", "2021-05-01"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_request_is_taken_up_decided_and_handed_back()
    {
        var one = await AskAsync();
        Assert.Equal("ownTurn", await ToldAsync(_office.Clerk));
        Assert.Equal("request", await ToldAsync(_office.Reform));
        await ItemAsync(_office.Township, "asked");
        Assert.Equal("procedure-not-found", (await _calls.GetAsync(_office.Township, one)).Problem);

        Assert.Equal("step-not-allowed", await TakeUpAsync(one, _office.Legality));
        Assert.Equal("procedure-not-found", await TakeUpAsync(one, _office.Neighbour));
        Assert.Equal("procedure-not-found", await TakeUpAsync(one, _office.Township));
        var untaken = await _calls.GetAsync(_office.Clerk, one);
        Assert.Equal("version-required", (await _calls.PostAsync(_office.Clerk, one + "/take-up", new { }, null)).Problem);
        Assert.Equal("drafting", await TakeUpAsync(one, _office.Clerk));
        var late = await _calls.PostAsync(_office.Reform, one + "/reject", new { reason = "另有安排。" }, untaken.Version);
        Assert.Equal("adjustment-moved", late.Problem);

        await ItemAsync(_office.Township, "takenUp");
        Assert.Equal("ownRequest", await ToldAsync(_office.Township));
        var walk = new ApiWalk(_office, one);
        await walk.StepAsync(_office.Clerk, "submit", "review");
        await walk.StepAsync(_office.Reform, "review", "legality");
        await walk.StepAsync(_office.Legality, "legality", "approval");
        Assert.Equal("procedure-not-found", (await _calls.GetAsync(_office.Township, one)).Problem);
        await walk.StepAsync(_office.Approver, "approval", "ready");
        await walk.StepAsync(_office.Publisher, "promulgate", "promulgated");
        await ItemAsync(_office.Township, "decided");
        Assert.Equal(HttpStatusCode.OK, (await _calls.GetAsync(_office.Township, one)).Status);
        await walk.StepAsync(_office.Publisher, "publish", "published");
        await walk.StepAsync(_office.Township, "confirmHandOver", "done", township: Reference.Township);
        var item = await ItemAsync(_office.Township, "handedOver");
        Assert.Equal("吴政发〔2026〕8号", item.GetProperty("documentNumber").GetString());
        Assert.Equal("2026-06-01", item.GetProperty("published").GetString());
        Assert.Equal(
            0, (await _server.GetAsync($"{RunningServer.Api}/townships/{Reference.Township}/powers")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Only_an_officer_of_the_township_asks_once_and_hears_why_it_was_declined()
    {
        foreach (var person in _office.All.Where(person => person != _office.Township && person != _office.Auditor))
            Assert.Equal("step-not-allowed", (await _calls.PostAsync(person, Recalls, Asked, null)).Problem);
        Assert.Equal("forbidden", (await _calls.PostAsync(_office.Auditor, Recalls, Asked, null)).Problem);
        Assert.Equal("step-not-allowed", (await _calls.PostAsync(
            _office.Township, Recalls, new { township = Reference.OtherTownship, power = Power, reason = Reason }, null)).Problem);
        Assert.Equal(["procedure.recall-not-delegated"], (await _calls.PostAsync(
            _office.Township, Recalls, new { township = Reference.Township, power = "640300-02-001", reason = Reason }, null)).Codes);
        Assert.Equal("bad-request", (await _calls.PostAsync(
            _office.Township, Recalls, new { township = "x", power = Power, reason = Reason }, null)).Problem);

        // Two at once are one, and there is no second while it is not at an end.
        await Task.WhenAll(
            _calls.PostAsync(_office.Township, Recalls, Asked, null), _calls.PostAsync(_office.Township, Recalls, Asked, null));
        Assert.Equal(["procedure.recall-asked"], (await _calls.PostAsync(_office.Township, Recalls, Asked, null)).Codes);
        var one = await OneAsync();
        Assert.Equal(1, (await _calls.ReadAsync(_office.Auditor, Recalls)).GetProperty("total").GetInt32());
        var shown = await _calls.GetAsync(_office.Clerk, one);
        var declined = await _calls.PostAsync(_office.Clerk, one + "/withdraw", new { reason = "市局派驻人员协助。" }, shown.Version);
        Assert.Equal("withdrawn", declined.Body.GetProperty("adjustment").GetProperty("stage").GetString());
        var item = await ItemAsync(_office.Township, "declined");
        Assert.Equal("市局派驻人员协助。", item.GetProperty("answer").GetString());
        foreach (var stranger in (OfficePerson[])[_office.Neighbour])
            Assert.Empty((await _calls.ReadAsync(stranger, Recalls)).GetProperty("items").EnumerateArray());
        // What was declined may be asked again.
        Assert.Equal(HttpStatusCode.Created, (await _calls.PostAsync(_office.Township, Recalls, Asked, null)).Status);
    }

    [Theory]
    [InlineData("zh-CN", "已提出申请", "待受理", "受理申请", "已受理，办理中", "不予收回")]
    [InlineData("en", "The request was made", "awaiting an answer", "Take the request up", "taken up, on its way", "Decline")]
    public async Task The_pages_take_a_request_from_the_officer_to_the_clerk(
        string language, string made, string waiting, string takeUp, string takenUp, string decline)
    {
        const string all = "/640300/procedure/recalls";
        using var officer = await _office.SignInAsync(_office.Township, language);
        using var clerk = await _office.SignInAsync(_office.Clerk, language);
        var form = await officer.GoAsync(all);
        var choice = $"{Reference.Township} {Power}";
        Assert.Contains($"value=\"{choice}\"", form, StringComparison.Ordinal);
        var refused = await officer.SendAsync(form, all, HttpStatusCode.UnprocessableEntity, ("power", choice), ("reason", " "));
        Assert.Contains($"value=\"{choice}\" selected", refused, StringComparison.Ordinal);
        await officer.SendAsync(refused, all, HttpStatusCode.OK, ("power", choice), ("reason", Reason));
        Assert.Contains(made, await officer.GoAsync(all + "?asked=true"), StringComparison.Ordinal);
        var listed = await SeenAsync(officer, all, waiting);
        Assert.DoesNotContain("/640300/procedure/" + Id(await OneAsync()), listed, StringComparison.Ordinal);

        var one = "/640300/procedure/" + Id(await OneAsync());
        var work = await SeenAsync(clerk, "/work", Reason[..4], one);
        Assert.Contains(one, work, StringComparison.Ordinal);
        var page = await clerk.GoAsync(one);
        Assert.Contains(Reason, page, StringComparison.Ordinal);
        Assert.Contains(decline, page, StringComparison.Ordinal);
        Assert.Contains(takeUp, page, StringComparison.Ordinal);
        // Where others took a step meanwhile it comes late, and says so.
        await PageSteps.TakeAsync(clerk, one, "comment", null, ("text", "已与镇里联系。"));
        var late = await clerk.SendAsync(page, one + "/take-up", HttpStatusCode.PreconditionFailed, ("version", PageSteps.Version(page)));
        Assert.Contains("role=\"alert\"", late, StringComparison.Ordinal);
        var taken = await clerk.SendAsync(late, one + "/take-up", HttpStatusCode.OK, ("version", PageSteps.Version(late)));
        Assert.DoesNotContain(takeUp, taken, StringComparison.Ordinal);
        await SeenAsync(officer, all, takenUp);
        Assert.DoesNotContain(one, await SeenAsync(officer, "/work", takenUp), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync()
    {
        var asked = await _calls.PostAsync(_office.Township, Recalls, Asked, null);
        Assert.True(asked.Status == HttpStatusCode.Created, asked.Body.ToString());
        Assert.Equal("asked", asked.Body.GetProperty("stage").GetString());
        Assert.Equal(_office.Own, asked.Body.GetProperty("department").GetString());
        return await OneAsync();
    }

    // The adjustment's address, once the department sees it.
    private async Task<string> OneAsync() => $"{ProcedureCalls.All}/" + (await Eventually.GetAsync(
        async () => (await _calls.ReadAsync(_office.Clerk, Recalls)).GetProperty("items").EnumerateArray().ToList(),
        items => items.Count > 0, Cancellation))[0].GetProperty("request").GetString();

    private async Task<string?> TakeUpAsync(string one, OfficePerson who)
    {
        var version = (await _calls.GetAsync(_office.Auditor, one)).Version;
        var taken = await _calls.PostAsync(who, one + "/take-up", new { }, version);
        return taken.Status == HttpStatusCode.OK
            ? taken.Body.GetProperty("adjustment").GetProperty("stage").GetString()
            : taken.Problem;
    }

    // The read model follows: a request is where it is said to be before long.
    private async Task<JsonElement> ItemAsync(OfficePerson who, string stage) => (await Eventually.GetAsync(
        async () => (await _calls.ReadAsync(who, Recalls)).GetProperty("items").EnumerateArray().ToList(),
        items => items.Count > 0 && items[0].GetProperty("stage").GetString() == stage, Cancellation))[0];

    private async Task<string?> ToldAsync(OfficePerson who) => (await Eventually.GetAsync(
        async () => (await _calls.ReadAsync(who, ProcedureCalls.Root + "/notices")).GetProperty("items").EnumerateArray().ToList(),
        items => items.Count > 0, Cancellation))[0].GetProperty("kind").GetString();

    private static Task<string> SeenAsync(Browser browser, string address, params string[] any) => Eventually.GetAsync(
        () => browser.GoAsync(address), page => any.Any(text => page.Contains(text, StringComparison.Ordinal)), Cancellation);

    private static string Id(string address) => address[(address.LastIndexOf('/') + 1)..];
}
