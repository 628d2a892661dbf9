using System.Text;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>
/// The addresses of a catalog's pages. Each carries the lens on, so that the page behind a link shows the same day and the same
/// knowledge.
/// </summary>
/// <param name="division">The catalog.</param>
/// <param name="lens">The lens's query words as they were asked.</param>
public sealed class Links(string division, IReadOnlyList<(string Name, string? Value)> lens)
{
    /// <summary>The catalog's front page.</summary>
    public string Front => At("");

    /// <summary>The list, with a filter.</summary>
    public string Powers(params (string Name, string? Value)[] query) => At("/powers", query);

    /// <summary>One power.</summary>
    public string Power(string code) => At($"/powers/{Segment(code)}");

    /// <summary>All departments.</summary>
    public string Departments => At("/departments");

    /// <summary>All townships.</summary>
    public string Townships => At("/townships");

    /// <summary>One township.</summary>
    public string Township(string code) => At($"/townships/{Segment(code)}");

    /// <summary>One receiver beside townships, by its key.</summary>
    public string Receiver(string key) => At($"/receivers/{Segment(key)}");

    /// <summary>All adjustments.</summary>
    public string Adjustments => At("/decisions");

    /// <summary>One adjustment, by the revision that completed it.</summary>
    public string Adjustment(long revision) => At($"/decisions/{revision}");

    /// <summary>One adjustment, by its document number or id.</summary>
    public string Adjustment(string which) => At($"/decisions/{Segment(which)}");

    /// <summary>All laws.</summary>
    public string Laws => At("/laws");

    /// <summary>The entries on documents that changed.</summary>
    public string LawEntries => At("/laws/entries");

    /// <summary>One such entry.</summary>
    public string LawEntry(string entry) => At($"/laws/entries/{Segment(entry)}");

    /// <summary>One law.</summary>
    public string Law(string law) => At($"/laws/{Segment(law)}");

    /// <summary>The auditor's overview.</summary>
    public string Audit => At("/audit");

    /// <summary>What can be had as files, and what is in them.</summary>
    public string OpenData => At("/data");

    /// <summary>The pictures.</summary>
    public string Charts => At("/charts");

    /// <summary>Where the office records.</summary>
    public string Record => $"/{division}/record";

    /// <summary>The adjustments on their way.</summary>
    public string Procedure => $"/{division}/procedure";

    /// <summary>One of them, by its id.</summary>
    public string OnItsWay(string id) => $"/{division}/procedure/{Segment(id)}";

    /// <summary>Any page of the catalog.</summary>
    public string At(string path, params IEnumerable<(string Name, string? Value)> query) =>
        Address($"/{division}{path}", [.. query, .. lens]);

    /// <summary>The same without the lens: today, with all that is known.</summary>
    public string Today(string path, params IEnumerable<(string Name, string? Value)> query) => Address($"/{division}{path}", query);

    /// <summary>The API's address of the same catalog through the same lens.</summary>
    public string Api(string path, params IEnumerable<(string Name, string? Value)> query) =>
        ApiToday(path, [.. query, .. lens]);

    /// <summary>The same without the lens.</summary>
    public string ApiToday(string path, params IEnumerable<(string Name, string? Value)> query) =>
        Address($"{CatalogRoutes.Root}/{division}{path}", query);

    /// <summary>An address with a query; words without a value are left out.</summary>
    public static string Address(string path, IEnumerable<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>Text as one part of an address.</summary>
    public static string Segment(string text) => Uri.EscapeDataString(text);
}
