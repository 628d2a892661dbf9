using System.Net;
using System.Text.Json;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>The way of an adjustment over the API, over real HTTP with real accounts.</summary>
public sealed class ProcedureApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Office _office = null!;
    private ProcedureCalls _calls = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: Office.Clock());
        _office = await Office.SettleAsync(_server);
        _calls = new ProcedureCalls(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_adjustment_of_three_departments_goes_the_whole_way_with_eight_people()
    {
        var walk = new ApiWalk(_office);
        await walk.RunAsync();
        var trail = (await _calls.ReadAsync(_office.Auditor, walk.Address)).GetProperty("trail");
        Assert.Equal(
            [("review", _office.Reform.Shown), ("legality", _office.Legality.Shown), ("approval", _office.Approver.Shown)],
            trail.GetProperty("approvals").EnumerateArray()
                .Select(given => (given.GetProperty("step").GetString(), given.GetProperty("actor").GetString())));
        // What was approved is what is recorded.
        var id = trail.GetProperty("adjustment").GetProperty("adjustment").GetString();
        var digest = trail.GetProperty("adjustment").GetProperty("digest").GetString();
        await _server.SeenAsync(5);
        var decision = await _server.GetAsync($"{RunningServer.Api}/adjustments/{id}");
        Assert.Equal(digest, decision.GetProperty("adjustment").GetProperty("linesDigest").GetString());
        var lines = await _calls.ReadAsync(_office.Auditor, walk.Address + "/lines");
        Assert.Equal($"{RunningServer.Api}/adjustments/{id}", lines.GetProperty("recorded").GetString());
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_the_other_is_told_what_was_done_since()
    {
        var walk = await ReviewedOnceAsync();
        var seen = await _calls.GetAsync(_office.Reform, walk.Address);
        await walk.StepAsync(_office.Clerk, "comment", "review");
        var late = await _calls.PostAsync(
            _office.Reform, walk.Address + "/review", StepForms.Body("review", Digest(seen), null, null), seen.Version);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "adjustment-moved"), (late.Status, late.Problem));
        var since = Assert.Single(late.Body.GetProperty("since").EnumerateArray());
        Assert.Equal(("AdjustmentCommented.v1", _office.Clerk.Shown), (
            since.GetProperty("type").GetString(), since.GetProperty("actor").GetString()));
        Assert.Equal("review", late.Body.GetProperty("adjustment").GetProperty("stage").GetString());
        // The version of the refusal is the one to go on from.
        var taken = await _calls.PostAsync(
            _office.Reform, walk.Address + "/review", new { digest = Digest(seen), text = "同意。", despite = "另行协调" }, late.Version);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
    }

    [Fact]
    public async Task A_step_names_the_version_and_the_lines_that_were_seen()
    {
        var walk = await ReviewedOnceAsync();
        var shown = await _calls.GetAsync(_office.Reform, walk.Address);
        var body = StepForms.Body("comment", null, null, null);
        Assert.Equal("version-required", (await _calls.PostAsync(_office.Reform, walk.Address + "/comment", body, null)).Problem);
        foreach (var wrong in (string[])["*", "\"640300-3\"", "W/" + shown.Version, "\"x\", " + shown.Version])
            Assert.Equal("bad-request", (await _calls.PostAsync(_office.Reform, walk.Address + "/comment", body, wrong)).Problem);
        var other = await _calls.PostAsync(
            _office.Reform, walk.Address + "/review", StepForms.Body("review", new string('0', 64), null, null), shown.Version);
        Assert.Equal(["procedure.other-lines"], other.Codes);
    }

    [Fact]
    public async Task Who_has_no_part_in_it_is_not_told_that_there_is_one()
    {
        var walk = new ApiWalk(_office);
        await walk.BeginAsync();
        foreach (var stranger in (OfficePerson[])[_office.Neighbour, _office.Township])
        {
            Assert.Equal("procedure-not-found", (await _calls.GetAsync(stranger, walk.Address)).Problem);
            Assert.Equal("procedure-not-found", (await _calls.GetAsync(stranger, walk.Address + "/lines")).Problem);
            Assert.Equal(0, Standing(await _calls.ReadAsync(stranger, ProcedureCalls.Root)));
        }

        await Eventually.GetAsync(
            async () => Standing(await _calls.ReadAsync(_office.Clerk, ProcedureCalls.Root)), count => count == 1, Cancellation);
        Assert.Equal("forbidden", (await _calls.PostAsync(
            _office.Auditor, ProcedureCalls.All, new { name = "x" }, null)).Problem);
    }

    [Fact]
    public async Task Everybody_has_the_own_work_and_the_offices_have_what_is_pressing_and_unpublished()
    {
        var walk = await ReviewedOnceAsync();
        await Eventually.GetAsync(() => StepsOf(_office.Reform, "/mine"), steps => steps.SequenceEqual(["review"]), Cancellation);
        Assert.Equal(["giveOpinion", "giveOpinion"], await StepsOf(_office.Neighbour, "/mine"));
        Assert.Empty(await StepsOf(_office.Clerk, "/mine"));
        Assert.Equal(0, (await _calls.ReadAsync(_office.Reform, ProcedureCalls.Root + "/unpublished")).GetProperty("total").GetInt32());
        await walk.StepAsync(_office.Reform, "return", "returned");
        await Eventually.GetAsync(() => StepsOf(_office.Clerk, "/mine"), steps => steps.SequenceEqual(["submit"]), Cancellation);
        await walk.StepAsync(_office.Clerk, "withdraw", "withdrawn");
        var ended = await Eventually.GetAsync(
            () => _calls.ReadAsync(_office.Clerk, ProcedureCalls.All + "?stage=withdrawn"),
            list => list.GetProperty("total").GetInt32() == 1, Cancellation);
        Assert.Equal(1, ended.GetProperty("page").GetInt32());
        Assert.Equal("query-refused", (await _calls.GetAsync(_office.Clerk, ProcedureCalls.All)).Problem);
    }

    [Fact]
    public async Task Lines_are_shown_before_and_after_and_come_from_a_file_too()
    {
        var walk = await ReviewedOnceAsync();
        var lines = await _calls.ReadAsync(_office.Neighbour, walk.Address + "/lines?pageSize=2");
        Assert.Equal((4, 2), (lines.GetProperty("total").GetInt32(), lines.GetProperty("items").GetArrayLength()));
        Assert.Equal("5工作日", lines.GetProperty("items")[0].GetProperty("after").GetString());
        Assert.Equal(0, lines.GetProperty("errors").GetInt32());
        var shown = await _calls.GetAsync(_office.Clerk, walk.Address);
        const string file = "调整方式,职权编码,要素,变更前,变更后\n变更,640300-01-001,承诺期限,10工作日,3工作日\n";
        var put = await _calls.FileAsync(_office.Clerk, walk.Address + "/lines/file?name=调整.csv", file, shown.Version!);
        Assert.True(put.Status == HttpStatusCode.OK, put.Body.ToString());
        Assert.Equal(1, put.Body.GetProperty("adjustment").GetProperty("lines").GetInt32());
        var wrong = await _calls.FileAsync(
            _office.Clerk, walk.Address + "/lines/file?name=调整.csv", "调整方式,职权编码,原因\n减少,640300-99-001,取消\n", put.Version!);
        Assert.Equal("step-refused", wrong.Problem);
        Assert.Equal(2, wrong.Body.GetProperty("errors")[0].GetProperty("row").GetInt32());
    }

    [Theory]
    [InlineData("""{"lines": [], "draft": "6f3b5f0e-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"lines": [{"kind": "change", "fields": {"nothing": "x"}}]}""")]
    [InlineData("""{"lines": [{"kind": "list", "fields": {}}]}""")]
    [InlineData("""{"lines": [{"kind": "change", "fields": {}}], "more": 1}""")]
    [InlineData("{}")]
    public async Task Lines_that_are_none_are_refused(string json)
    {
        var walk = new ApiWalk(_office);
        await walk.BeginAsync();
        var shown = await _calls.GetAsync(_office.Clerk, walk.Address);
        var refused = await _calls.PostAsync(
            _office.Clerk, walk.Address + "/lines", JsonDocument.Parse(json).RootElement, shown.Version);
        Assert.Equal("bad-request", refused.Problem);
    }

    private async Task<ApiWalk> ReviewedOnceAsync()
    {
        var walk = new ApiWalk(_office);
        await walk.BeginAsync();
        await walk.StepAsync(_office.Clerk, "propose", "drafting", StepForms.OfThreeDepartments);
        await walk.StepAsync(_office.Clerk, "submit", "review");
        return walk;
    }

    private async Task<List<string>> StepsOf(OfficePerson who, string path) =>
    [
        .. (await _calls.ReadAsync(who, ProcedureCalls.Root + path)).GetProperty("items").EnumerateArray()
            .SelectMany(card => card.GetProperty("waits").EnumerateArray()).Select(wait => wait.GetProperty("step").GetString()!),
    ];

    private static int Standing(JsonElement board) =>
        board.GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("count").GetInt32());

    private static string? Digest(CallAnswer shown) =>
        shown.Body.GetProperty("trail").GetProperty("adjustment").GetProperty("digest").GetString();
}
