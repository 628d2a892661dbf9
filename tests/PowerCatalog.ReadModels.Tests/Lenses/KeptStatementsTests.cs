using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Lenses;

/// <summary>The statements that connections keep, and the questions that go by them.</summary>
public sealed class KeptStatementsTests
{
    [Fact]
    public async Task Whoever_clears_the_pools_leaves_no_file_open()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Which files a process has open is read from /proc.");
        await using var catalog = await TestCatalog.Open(Given.List());
        using (var view = catalog.View()) Assert.NotNull(view.Power(PowerCode.Parse(Given.SchoolBus)));
        Assert.Contains(catalog.FileOf(), OpenFiles());
        KeptStatements.ClearAllPools();
        Assert.DoesNotContain(catalog.FileOf(), OpenFiles());
    }

    [Fact]
    public async Task A_statement_answers_the_next_question_with_its_own_values()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        for (var time = 0; time < 2; time++)
        {
            using var before = catalog.View("2021-04-30");
            using var after = catalog.View("2021-06-01");
            Assert.NotNull(before.Power(PowerCode.Parse(Given.SchoolBus)));
            Assert.Null(after.Power(PowerCode.Parse(Given.SchoolBus)));
        }
    }

    [Fact]
    public async Task Two_enumerations_of_one_question_do_not_disturb_each_other()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        var all = view.Stream(new PowerFilter()).Select(power => power.Code).ToList();
        Assert.True(all.Count > 1);
        var pairs = from one in view.Stream(new PowerFilter()) from other in view.Stream(new PowerFilter()) select (one.Code, other.Code);
        Assert.Equal(from one in all from other in all select (one, other), pairs);
    }

    [Fact]
    public void A_parameter_without_a_value_is_refused()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Assert.Throws<InvalidOperationException>(() => connection.Number("SELECT @what", new SqlParameters(("other", 1))));
    }

    [Fact]
    public void A_list_is_an_array_for_the_statement()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        var parameters = new SqlParameters();
        parameters.Add("names", ["市水务局", "\"引号\"", ""]);
        Assert.Equal(
            ["市水务局", "\"引号\"", ""], connection.Texts("SELECT value FROM json_each(@names)", parameters));
    }

    [Fact]
    public async Task The_pages_of_the_whole_list_as_it_was_known_are_the_list()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus),
            Given.Adjustment(6, "2021-06-01").Change(Given.Seizure, "name", "扣留机动车", "扣留车辆"));
        using var head = catalog.View();
        foreach (var decision in head.Adjustments())
        {
            using var view = catalog.View("2021-07-01", $"{decision.Revision}");
            var whole = view.Stream(new PowerFilter()).Select(power => (power.Code, power.ValidFrom)).ToList();
            Assert.NotEmpty(whole);
            var pages = Enumerable.Range(0, whole.Count).SelectMany(page => view.List(new PowerFilter(), page, 1).Items);
            Assert.Equal(whole, pages.Select(power => (power.Code, power.ValidFrom)));
            Assert.Equal(whole.Count, view.List(new PowerFilter(), 0, 1).Total);
        }
    }

    private static IEnumerable<string> OpenFiles() => Directory.EnumerateFiles("/proc/self/fd")
        .Select(file => new FileInfo(file).LinkTarget).OfType<string>();
}
