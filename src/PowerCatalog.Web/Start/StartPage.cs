using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Answering;

namespace PowerCatalog.Web.Start;

/// <summary>The page at the root until there are others: which catalogs there are, and where to look.</summary>
internal static class StartPage
{
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Style = """
        body { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7; color: #1a1a1a; background: #fff }
        h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-bottom: .2rem } ul { margin-top: .2rem } .en { color: #595959 } a { color: #0b57a4 }
        @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #16181c } .en { color: #a9a9a9 } a { color: #8ab8f0 } }
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAsync).ExcludeFromDescription();
        routes.MapGet("/start.css", http =>
        {
            http.Response.ContentType = "text/css; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            return http.Response.WriteAsync(Style);
        }).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var views = http.RequestServices.GetRequiredService<CatalogViews>();
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>权责清单 PowerCatalog</title><link rel="stylesheet" href="/start.css"></head><body>
            <h1>权责清单 <span class="en" lang="en">PowerCatalog</span></h1>
            <p>各级政府行政职权的清单:每一项的要素、来历和变动,任何一天、任何版本都可查。<br>
            <span class="en" lang="en">Catalogs of the administrative powers of governments: each power with its elements and its history, on any day and as known at any revision.</span></p>

            """);
        var heads = views.All();
        if (heads.Count == 0) page.Append("<p>还没有清单。<span class=\"en\" lang=\"en\">There is no catalog yet.</span></p>\n");
        foreach (var head in heads) Append(page, views, head);
        page.Append("""
            <h2>接口 <span class="en" lang="en">Interface</span></h2>
            <ul><li><a href="/docs/">接口说明 <span class="en" lang="en">Reference</span></a></li><li><a href="/openapi/v1.json">OpenAPI 3.1</a></li>
            <li><a href="/problems">错误类型 <span class="en" lang="en">Kinds of problems</span></a></li><li><a href="/health/ready">运行状况 <span class="en" lang="en">Health</span></a></li></ul>
            </body></html>

            """);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(page.ToString());
    }

    private static void Append(StringBuilder page, CatalogViews views, CatalogHead head)
    {
        var root = $"{CatalogRoutes.Root}/{head.Division}";
        page.Append($"<h2>{Html.Encode(head.Name)} <span class=\"en\">{Html.Encode(head.Division)}</span></h2>\n<p>版本 {head.Revision},记录于 {CatalogTime.Show(head.Recorded)}。");
        page.Append($"<span class=\"en\" lang=\"en\">Revision {head.Revision}, recorded {CatalogTime.Show(head.Recorded)}.</span></p>\n");
        using var view = views.Open(DivisionCode.Parse(head.Division), LensRequest.Today);
        // What a catalog was opened with says by its title whether it is synthetic.
        if (view?.Adjustments() is [var opening, ..]) page.Append($"<p>{Html.Encode(opening.Title)}</p>\n");
        page.Append("<ul>");
        Link(page, $"{root}/powers", "职权", "Powers");
        Link(page, $"{root}/powers.csv", "职权(CSV)", "Powers as CSV");
        Link(page, $"{root}/powers.xlsx", "职权(Excel)", "Powers as a workbook");
        if (view is not null)
        {
            var example = view.Townships().Where(township => township.Open).MaxBy(township => township.Powers);
            if (example is not null) Link(page, $"{root}/townships/{example.Code}/powers", $"乡镇(街道)职权,如{example.Name}", "A township's powers, for example");
        }

        Link(page, $"{root}/townships", "乡镇(街道)", "Townships");
        Link(page, $"{root}/adjustments", "调整决定", "Adjustments");
        Link(page, $"{root}/statistics", "统计", "Statistics");
        page.Append("</ul>\n");
    }

    private static void Link(StringBuilder page, string address, string zh, string en) =>
        page.Append($"<li><a href=\"{Html.Encode(address)}\">{Html.Encode(zh)} <span class=\"en\" lang=\"en\">{en}</span></a></li>");
}
