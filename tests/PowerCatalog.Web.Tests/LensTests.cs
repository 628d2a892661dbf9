using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class LensTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Api => RunningServer.Api;

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task A_change_that_takes_effect_later_shows_on_its_day_and_not_before()
    {
        Assert.Equal("食品经营许可", await NameOn(""));
        Assert.Equal("食品经营许可", await NameOn("?on=2098-12-31"));
        Assert.Equal("食品经营备案", await NameOn("?on=2099-01-01"));
        Assert.Equal("食品经营许可", await NameOn($"?on=2099-01-01&known={sample.Changed}"));
    }

    [Fact]
    public async Task What_was_known_may_be_named_by_revision_by_document_number_or_by_moment()
    {
        var number = Uri.EscapeDataString(SampleCatalog.Number);
        Assert.Equal("食品经营许可", await NameOn($"?on=2099-01-01&known={number}"));
        var planned = await Server.GetAsync($"{Api}/adjustments/{sample.Planned}");
        // The sample was recorded more than a second ago.
        var after = planned.GetProperty("adjustment").GetProperty("recorded").GetDateTimeOffset().AddSeconds(1);
        // The plus sign is not encoded, as people write it into the address bar.
        Assert.Equal("食品经营备案", await NameOn($"?on=2099-01-01&known={after:yyyy-MM-ddTHH:mm:sszzz}"));
    }

    [Fact]
    public async Task A_power_that_was_never_known_is_another_problem_than_one_that_is_off_the_list()
    {
        await Server.ProblemAsync($"{Api}/powers/no-such-power", 404, "power-not-found");
        await Server.ProblemAsync($"{Api}/powers/no-such-power/history", 404, "power-not-found");
        var off = await Server.ProblemAsync($"{Api}/powers/640300-02-001?on=2021-06-01", 404, "power-not-on-list");
        Assert.Contains("2021-06-01", off.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        await Server.GetAsync($"{Api}/powers/640300-02-001?on=2021-03-01");
    }

    [Theory]
    [InlineData("known=9999", 400, "known-after-head")]
    [InlineData("known=2999-01-01", 400, "known-after-head")]
    [InlineData("known=1999-01-01", 400, "known-before-opening")]
    [InlineData("known=gibberish", 400, "known-unreadable")]
    [InlineData("on=2021-02-30", 400, "query-refused")]
    [InlineData("on=20210501", 400, "query-refused")]
    [InlineData("page=0", 400, "query-refused")]
    [InlineData("pageSize=501", 400, "query-refused")]
    [InlineData("page=99999999999999999999", 400, "query-refused")]
    [InlineData("category=无此类型", 400, "query-refused")]
    [InlineData("family=both", 400, "query-refused")]
    [InlineData("delegated=yes", 400, "query-refused")]
    [InlineData("article=第一条", 400, "query-refused")]
    [InlineData("q=", 400, "query-refused")]
    [InlineData("on=2021-05-01&on=2021-05-02", 400, "query-refused")]
    [InlineData("ON=2021-05-01", 400, "query-refused")]
    public async Task What_cannot_be_read_is_refused(string query, int status, string code) =>
        await Server.ProblemAsync($"{Api}/powers?{query}", status, code);

    [Fact]
    public async Task What_is_wrong_with_a_lens_is_said_in_the_same_words_everywhere()
    {
        const string words = "还没有版本 9999。";
        var problem = await Server.ProblemAsync($"{Api}/powers?known=9999", 400, "known-after-head");
        Assert.Contains(words, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        var compared = await Server.ProblemAsync("/640300/audit/compare?fromKnown=9999", 400, "query-refused");
        Assert.Equal($"参数 fromKnown：清单的最新版本是 {sample.Planned}，{words}", compared.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_unknown_query_word_is_refused_by_name_with_those_that_are_known()
    {
        var problem = await Server.ProblemAsync($"{Api}/powers?departement=x", 400, "query-refused");
        Assert.Contains("departement", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.Contains("department", problem.GetProperty("detailEn").GetString()!, StringComparison.Ordinal);
        await Server.ProblemAsync($"{Api}/powers.csv?page=1", 400, "query-refused");
        await Server.ProblemAsync("/api/v1/catalogs?on=2021-01-01", 400, "query-refused");
    }

    [Fact]
    public async Task Whoever_asks_for_a_revision_that_does_not_come_is_told_to_try_again()
    {
        using var response = await Server.SendAsync(HttpMethod.Get, $"{Api}/powers?atLeast=100000");
        await RunningServer.ProblemOf(response, 503, "behind");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("/api/v1/catalogs/640301/powers", "catalog-not-found")]
    [InlineData("/api/v1/catalogs/nonsense", "catalog-not-found")]
    [InlineData("/api/v1/catalogs/640300/townships/640399999000", "township-not-found")]
    [InlineData("/api/v1/catalogs/640300/townships/x/powers", "township-not-found")]
    [InlineData("/api/v1/catalogs/640300/adjustments/x", "adjustment-not-found")]
    [InlineData("/api/v1/catalogs/640300/legal-bases/x", "law-not-found")]
    [InlineData("/api/v1/catalogs/640300/reports/12", "not-found")]
    [InlineData("/api/v2", "not-found")]
    [InlineData("/problems/none", "not-found")]
    public async Task What_is_not_there_says_what_is_missing(string address, string code) => await Server.ProblemAsync(address, 404, code);

    [Fact]
    public async Task Changes_since_a_day_after_the_day_asked_about_are_refused_and_so_is_no_day()
    {
        await Server.ProblemAsync($"{Api}/townships/{Reference.Township}/changes", 400, "query-refused");
        await Server.ProblemAsync($"{Api}/townships/{Reference.Township}/changes?since=2021-06-02&on=2021-06-01", 400, "query-refused");
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes()
    {
        using var response = await Server.SendAsync(HttpMethod.Delete, $"{Api}/powers");
        await RunningServer.ProblemOf(response, 405, "method-not-allowed");
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Every_kind_of_problem_has_a_page_at_its_address()
    {
        var all = await Server.GetAsync("/problems");
        Assert.NotEmpty(all.EnumerateArray());
        foreach (var kind in all.EnumerateArray()) await Server.GetAsync(kind.GetProperty("type").GetString()!);
    }

    private async Task<string?> NameOn(string query) =>
        (await Server.GetAsync($"{Api}/powers/640300-01-001{query}")).GetProperty("power").GetProperty("name").GetString();
}
