using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>How pages lie in their window, measured.</summary>
public sealed class Edges(Site site)
{
    // What stands above the page itself, until somebody opens it.
    private const int MostAbove = 120;

    public static TheoryData<string, int> PagesByWidth =>
        [.. Views.Pages.SelectMany(page => View.Widths.Select(width => (page.Data, width)))];

    [Theory]
    [MemberData(nameof(PagesByWidth))]
    public async Task Everything_begins_at_one_left_edge_and_the_head_is_low(string page, int width)
    {
        var look = await site.LookAsync(page, new View("zh-CN", width));
        Assert.True(look.LeftEdges.Count <= 1, string.Join('\n', look.LeftEdges));
        if (width == View.Narrow) Assert.True(look.Above <= MostAbove, $"{look.Above} px stand above the page.");
    }

    [Theory]
    [InlineData("audit-replay")]
    [InlineData("audit-reconcile-2021")]
    public async Task A_table_that_is_wider_than_its_window_keeps_its_first_column(string page)
    {
        await using var window = await site.OpenAsync(page, new View("zh-CN", View.Wide));
        await window.SizeAsync(800, 900);
        var moved = await window.Page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('main .scroll')].filter(box => box.scrollWidth > box.clientWidth + 40).flatMap(box => {
              const cell = box.querySelector('tbody tr > :first-child');
              const before = cell.getBoundingClientRect().left;
              box.scrollLeft = 40;
              return [cell.getBoundingClientRect().left - before];
            })
            """);
        Assert.NotEmpty(moved);
        Assert.All(moved, by => Assert.Equal(0, by, 1.0));
    }

    [Fact]
    public async Task Departments_stand_on_one_line_at_a_desk()
    {
        await using var window = await site.OpenAsync("powers-page", new View("zh-CN", View.Wide));
        var lines = await window.Page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('td[data-label="部门"] bdi')].map(name => name.getClientRects().length)
            """);
        Assert.NotEmpty(lines);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task One_decision_of_a_far_year_leaves_the_others_their_room()
    {
        await using var window = await site.OpenAsync("audit", new View("zh-CN", View.Wide));
        var places = await window.Page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll('.ticks')[0].querySelectorAll('line:not(.marked)')]
              .map(line => Number(line.getAttribute('x1')))
            """);
        // 2021 and 2022 have more than half of the slider, whatever is decided for 2031.
        Assert.True(places[^2] - places[1] > 500, string.Join(' ', places));
        // A day that is set by hand comes back from the place that it has.
        var day = await window.Page.EvaluateAsync<string>("""
            () => {
              const [day, slider] = [document.getElementById('audit-on'), document.getElementById('audit-on-slider')];
              day.value = '2021-06-30';
              day.dispatchEvent(new Event('change'));
              slider.dispatchEvent(new Event('input'));
              return day.value;
            }
            """);
        Assert.Equal("2021-06-30", day);
    }

    [Fact]
    public async Task Townships_are_sorted_by_what_they_exercise()
    {
        await using var window = await site.OpenAsync("charts", new View("zh-CN", View.Wide));
        var counts = await window.Page.EvaluateAsync<double[]>("""
            () => [...document.querySelector('[data-png="townships.png"]').closest('figure').querySelectorAll('tbody tr:not(.total)')]
              .map(row => Number(row.cells[row.cells.length - 1].textContent.replaceAll(',', '')))
            """);
        Assert.NotEmpty(counts);
        Assert.Equal(counts.OrderDescending(), counts);
    }
}
