using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class SortingAndFacetsTests
{
    [Theory]
    [InlineData(PowerColumn.Code, false, "640102001000,640306001000,642002001000")]
    [InlineData(PowerColumn.Code, true, "642002001000,640306001000,640102001000")]
    [InlineData(PowerColumn.Name, false, "642002001000,640306001000,640102001000")]
    [InlineData(PowerColumn.Name, true, "640102001000,640306001000,642002001000")]
    [InlineData(PowerColumn.Category, true, "642002001000,640306001000,640102001000")]
    [InlineData(PowerColumn.Since, false, "640102001000,640306001000,642002001000")]
    public async Task A_list_is_sorted_by_each_column_and_its_pages_follow_each_other(PowerColumn column, bool descending, string codes)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        var sort = new PowerSort(column, descending);
        Assert.Equal(codes, string.Join(',', view.Stream(new PowerFilter(), sort).Select(power => power.Code)));
        var paged = Enumerable.Range(0, 3).SelectMany(page => view.List(new PowerFilter(), sort, page, 1).Items);
        Assert.Equal(codes, string.Join(',', paged.Select(power => power.Code)));
    }

    [Fact]
    public async Task A_facet_counts_what_the_other_filters_leave()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Delegate(Given.SchoolBus, Given.Jinji));
        using var view = catalog.View();
        var all = view.Facets(new PowerFilter());
        Assert.Equal((2, 1), (all.Families[Family.Power], all.Families[Family.Service]));
        Assert.Equal((1, 2), (all.Delegated[true], all.Delegated[false]));
        Assert.Equal(3, all.Departments.Values.Sum());

        var permits = view.Facets(new PowerFilter(Category: Category.Permit));
        Assert.Equal(1, permits.Departments.Values.Sum());
        Assert.Equal(1, permits.Categories[Category.Coercion]);
        Assert.False(permits.Delegated.ContainsKey(false));
    }

    [Theory]
    [InlineData("车")]
    [InlineData("学籍")]
    [InlineData("没有这个词")]
    [InlineData("（")]
    public async Task A_facet_s_sum_is_the_list_s_total(string text)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        var filter = new PowerFilter(Text: text);
        var facets = view.Facets(filter);
        var total = view.List(filter).Total;
        Assert.Equal(total, facets.Departments.Values.Sum());
        Assert.Equal(total, facets.Categories.Values.Sum());
        Assert.Equal(total, facets.Families.Values.Sum());
        Assert.Equal(total, facets.Delegated.Values.Sum());
    }

    [Fact]
    public async Task A_power_that_left_the_list_still_has_its_name()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        using var view = catalog.View();
        var names = view.NamesOf([Given.SchoolBus, Given.Seizure, "none"]);
        Assert.Equal(("校车使用许可", "扣留机动车", false), (names[Given.SchoolBus], names[Given.Seizure], names.ContainsKey("none")));
    }
}
