using Microsoft.Playwright;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Hostile;

/// <summary>Text that would be something else is text on every page.</summary>
[Collection<HostileReaders>]
public sealed class HostileText(Site site, HostileSite hostile)
{
    private const string Catalog = "/640300";
    private static readonly View View = new("zh-CN", View.Narrow);

    public static TheoryData<string> Payloads => [.. Payload.All.Select(payload => payload.Name)];

    /// <summary>Addresses of every kind of page that shows texts of the catalog or of the address itself.</summary>
    public static TheoryData<string> Addresses =>
    [
        .. ((string[])
        [
            "", "/powers", "/powers?on=2020-06-30", "/powers?sort=name&desc=true", "/departments", "/townships", "/townships/640302101000",
                "/townships/640302101000/card", "/townships/640302101000/changes?since=2020-01-01",
            "/townships/640302100000", "/decisions", "/laws", "/search?q=alert", "/search?q=W",
                "/record/change?kind=transfer&code=" + Uri.EscapeDataString(Payload.Formula.Code),
            .. ((string[])[HostileWorkbooks.ListNumber, HostileWorkbooks.DecisionNumber, HostileWorkbooks.AnnullingNumber])
                .Select(number => "/decisions/" + Uri.EscapeDataString(number)),
            .. Payload.All.SelectMany(
                payload =>
                    ((string[])["/nothing/", "/powers?q=", "/powers?known=", "/powers?on=", "/powers?law=", "/search?q=", "/laws?q=",
                        "/laws/", "/decisions/", "/powers/no-", "/record/change?kind=remove&code="])
                .Select(start => start + Uri.EscapeDataString(payload.Write("asked", 150)))),
        ]).Select(path => Catalog + path),
        "/" + Uri.EscapeDataString("<script>alert(1)</script>"),
        "/sign-in?next=" + Uri.EscapeDataString("/\"><script>alert(1)</script>"),
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Every_element_of_a_power_is_shown_letter_by_letter(string name)
    {
        var payload = Payload.All.Single(payload => payload.Name == name);
        await using var window = await OpenAsync($"{Catalog}/powers/{Uri.EscapeDataString(payload.Code)}?on=2020-06-30");
        var shown = await window.Page.Locator("main").EvaluateAsync<string>("main => main.textContent");
        foreach (var element in HostileWorkbooks.Elements)
            Assert.Contains(payload.Shown(element.Key, element.Longest), shown, StringComparison.Ordinal);
        Assert.Contains(payload.Code, shown, StringComparison.Ordinal);
        await IsHarmlessAsync(window);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task What_a_decision_did_to_a_power_is_shown_letter_by_letter(string name)
    {
        var payload = Payload.All.Single(payload => payload.Name == name);
        await using var window = await OpenAsync($"{Catalog}/powers/{Uri.EscapeDataString(payload.Code)}?on=2021-06-30");
        var shown = await window.Page.Locator("main").EvaluateAsync<string>("main => main.textContent");
        foreach (var element in (string[])["remark", "result", "name"])
        {
            var longest = HostileWorkbooks.Elements.Single(known => known.Key == element).Longest;
            Assert.Contains(payload.Shown(element + "2", longest), shown, StringComparison.Ordinal);
        }

        await IsHarmlessAsync(window);
        await window.Page.GotoAsync($"{Catalog}/townships/640302101000?on=2021-06-30");
        shown = await window.Page.Locator("main").EvaluateAsync<string>("main => main.textContent");
        foreach (var place in (string[])["instrument", "provincialBasis", "travelling"])
            Assert.Contains(payload.Shown(place, 4000), shown, StringComparison.Ordinal);
        await IsHarmlessAsync(window);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_page_runs_it_makes_anything_of_it_or_bursts(string address)
    {
        await using var window = await OpenAsync(address);
        await IsHarmlessAsync(window);
        await window.SizeAsync(View.Wide);
        await IsHarmlessAsync(window);
    }

    [Fact]
    public async Task A_preview_of_a_hostile_workbook_with_a_hostile_name_shows_it_as_text()
    {
        foreach (var address in (string[])[hostile.Faulty, hostile.Clean, DemoPages.Record])
        {
            await using var window = await OpenAsync(address);
            Assert.Contains(
                address == hostile.Clean ? "=1+1.xlsx" : "<img src=x onerror=alert(1)>.xlsx",
                await window.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
            await IsHarmlessAsync(window);
        }
    }

    [Fact]
    public async Task A_form_with_faults_gives_hostile_text_back_as_it_was_typed()
    {
        await using var window =
            await OpenAsync($"{Catalog}/record/change?kind=change&element=remark&code={Uri.EscapeDataString(Payload.Markup.Code)}");
        var page = window.Page;
        var typed = "\n</textarea><script>alert(1)</script>" + Payload.RightToLeft.Write("typed", 4000);
        await page.Locator("#line-to").FillAsync(typed);
        await page.Locator("#header-title").FillAsync("\"><img src=x onerror=alert(1)>");
        await page.Locator("button.main").ClickAsync();
        await Assertions.Expect(page.Locator(".summary")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#line-to")).ToHaveValueAsync(typed);
        await Assertions.Expect(page.Locator("#header-title")).ToHaveValueAsync("\"><img src=x onerror=alert(1)>");
        await IsHarmlessAsync(window);
    }

    [Fact]
    public async Task Hits_as_one_types_are_text_too()
    {
        await using var window = await OpenAsync(Catalog + "/powers");
        foreach (var typed in (string[])["<script>alert", "HYPERLINK", "עברית", "WWW"])
        {
            await window.Page.Locator("#seek").FillAsync(typed);
            await Assertions.Expect(window.Page.Locator(".hits")).ToContainTextAsync(typed);
            await IsHarmlessAsync(window);
        }
    }

    private async Task<Window> OpenAsync(string address)
    {
        var window = await hostile.LendAsync(site.Chromium, View);
        await window.Page.GotoAsync(address);
        return window;
    }

    private static async Task IsHarmlessAsync(Window window)
    {
        Assert.Equal(0, await window.Page.Locator(Payload.Injected).CountAsync());
        var wider = await Layout.WiderAsync(window.Page);
        Assert.True(wider.Count == 0, string.Join('\n', wider));
        Assert.True(window.Watch.Complaints.Count == 0, string.Join('\n', window.Watch.Complaints));
    }
}
