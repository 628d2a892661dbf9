using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Laws;

/// <summary>Which powers rest on a document, held against a plain reading of every power on the list.</summary>
public sealed class RestingTests
{
    private static readonly string[] Documents = ["校车安全管理条例", "教育法", "道路交通安全法", "民办教育促进法", "水法"];

    [Fact]
    public async Task It_is_what_a_plain_reading_of_the_list_finds_through_every_lens()
    {
        await using var catalog = await CatalogAsync();
        foreach (var known in (string?[])[null, "吴政发〔2021〕5号", "吴政发〔2021〕6号"])
        {
            foreach (var on in (string[])["2021-01-01", "2021-05-01", "2021-06-15", "2021-12-31"])
            {
                using var view = catalog.View(on, known);
                Assert.Equal(Plain(view), Found(view.Resting(Changes("2021-01-01"))));
            }
        }
    }

    [Fact]
    public async Task A_document_that_changes_later_touches_what_is_on_the_list_then()
    {
        await using var catalog = await CatalogAsync();
        using var view = catalog.View("2021-04-01");
        using var then = catalog.View("2021-06-15");
        Assert.NotEqual(Plain(view), Plain(then));
        Assert.Equal(Plain(then), Found(view.Resting(Changes("2021-06-15"))));
    }

    [Fact]
    public async Task What_was_done_since_a_revision_is_told_by_the_decision_that_did_it()
    {
        await using var catalog = await CatalogAsync();
        using var view = catalog.View("2021-12-31");
        PowerCode[] powers = [PowerCode.Parse(Given.SchoolBus), PowerCode.Parse(Given.Seizure), PowerCode.Parse("640102009000")];
        var since = view.Since(powers, view.Adjustment("吴政发〔2021〕5号")!.Revision);
        Assert.Equal(["640102009000", Given.Seizure], since.Keys.Select(code => code.Value).Order());
        Assert.False(since[PowerCode.Parse("640102009000")].BasisChanged);
        var seizure = since[PowerCode.Parse(Given.Seizure)];
        Assert.True(seizure.BasisChanged);
        Assert.Equal([view.Adjustment("吴政发〔2021〕6号")!.Id], seizure.ChangedBy.Select(id => id.Value));
    }

    [Fact]
    public async Task What_was_annulled_has_adjusted_nothing()
    {
        await using var catalog = await CatalogAsync(Given.Adjustment(7, "2021-07-01").Annul("吴政发〔2021〕6号"));
        using var view = catalog.View("2021-12-31");
        PowerCode[] powers = [PowerCode.Parse(Given.Seizure)];
        var since = view.Since(powers, view.Adjustment("吴政发〔2021〕5号")!.Revision)[powers[0]];
        Assert.False(since.BasisChanged);
        Assert.Empty(since.ChangedBy);
    }

    private static Task<TestCatalog> CatalogAsync(params DraftBuilder[] more) => TestCatalog.Open(
    [
        Given.List(),
        Given.Adjustment(5, "2021-05-01").Add(
            "640102009000", "民办学校设立许可", "行政许可", "市教育局", ("legalBasis", "《民办教育促进法》第十一条；《教育法》")),
        Given.Adjustment(6, "2021-06-01").Remove(Given.SchoolBus).Change(
            Given.Seizure, "legalBasis", "《道路交通安全法》第九十六条", "《道路交通安全法》第九十条\n《校车安全管理条例》第四十四条"),
        .. more,
    ]);

    private static IReadOnlyList<LawChange> Changes(string on) =>
    [
        .. Documents.Select((name, index) => new LawChange(
            index + 1, name, null, LawResult.Amended, DateOnly.Parse(on), [], null, null, null, null, null, null, null, null)),
    ];

    private static string Found(Reliance reliance) =>
        string.Join('\n', reliance.Documents.SelectMany(document => document.Powers.Select(power =>
        $"{document.Change.Name} {power.Power} {string.Join('、', power.Articles.Order())} {power.Name} {power.Department}")));

    private static string Plain(CatalogView view) => string.Join('\n', Documents.SelectMany(name => view.Stream(new PowerFilter())
        .Select(power => (power, Cited: LegalBasis.ParseAll(power.Elements[LegalBasis.Element] ?? "").Where(basis => basis.Law == name)
            .ToList()))
        .Where(found => found.Cited.Count > 0)
        .Select(found =>
            $"{name} {found.power.Code} {string.Join('、', found.Cited.SelectMany(basis => basis.Articles).Distinct().Order())} "
                + $"{found.power.Name} {found.power.Department}")));
}
