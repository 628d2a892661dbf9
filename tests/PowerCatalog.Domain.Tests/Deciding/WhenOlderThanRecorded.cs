using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>A decision that is recorded behind a newer one about the same powers.</summary>
public sealed class WhenOlderThanRecorded
{
    private const string Code = "decision.older-than-recorded";

    private readonly MemoryCatalog _catalog = Given.List();

    [Fact]
    public void It_names_the_newest_decision_about_its_powers_and_how_many_they_are()
    {
        _catalog.Record(Decision(8, "2021-08-01").Change(Given.SchoolBus, "phone", null, "12345"));
        _catalog.Record(Decision(9, "2021-09-01").Change(Given.SchoolBus, "phone", "12345", "12346"));
        _catalog.Record(Decision(6, "2021-06-01").Change(Given.Records, "phone", null, "54321"));
        var problem = Assert.Single(
            _catalog.Decide(
                Decision(5, "2021-05-01").Change(Given.SchoolBus, "office", null, "基教科").Change(Given.Records, "office", null, "基教科"))
                .Problems,
            problem => problem.Code == Code);
        Assert.Equal(
            "比这件决定（2021-05-01）更新的决定已经记录，涉及其中 2 项职权，最新的是“吴政发〔2021〕9号”（2021-09-01）。"
                + "各项变化按生效日期先后起作用，同日生效的以后记录的为准，请核对结果。",
            problem.Zh);
        Assert.Contains("touch 2 of its powers; the newest is '吴政发〔2021〕9号' (2021-09-01)", problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_where_it_takes_effect_on_the_same_day_or_later_too()
    {
        _catalog.Record(Decision(8, "2021-08-01").Change(Given.SchoolBus, "phone", null, "12345"));
        Assert.True(Warns(Decision(5, "2021-05-01").Header("effective", "2021-08-01").Remove(Given.SchoolBus)));
        Assert.True(Warns(Decision(5, "2021-05-01").Header("effective", "2021-10-01").Remove(Given.SchoolBus)));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_newer_touches_its_powers()
    {
        _catalog.Record(Decision(8, "2021-08-01").Change(Given.SchoolBus, "phone", null, "12345"));
        Assert.False(Warns(Decision(5, "2021-05-01").Change(Given.Records, "phone", null, "12345")));
        Assert.False(Warns(Decision(10, "2021-08-01").Change(Given.SchoolBus, "office", null, "基教科")));
    }

    [Fact]
    public void Nothing_is_said_of_the_opening_list_nor_of_what_is_annulled()
    {
        Assert.False(Warns(Decision(5, "2020-05-01").Header("effective", "2021-05-01").Remove(Given.SchoolBus)));
        _catalog.Record(Decision(8, "2021-08-01").Change(Given.SchoolBus, "phone", null, "12345"));
        _catalog.Record(Decision(9, "2021-09-01").Annul("吴政发〔2021〕8号"));
        Assert.False(Warns(Decision(5, "2021-05-01").Change(Given.SchoolBus, "phone", null, "12345")));
    }

    private bool Warns(DraftBuilder draft) => _catalog.Decide(draft).Problems.Any(problem => problem.Code == Code);

    private static DraftBuilder Decision(int number, string day) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", day);
}
