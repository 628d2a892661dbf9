using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Waiting;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>The reference data of the repository, with a small city instead of the real ones.</summary>
internal static class Reference
{
    public const string Division = "640300";

    /// <summary>郭家桥镇.</summary>
    public const string Township = "640302101000";

    /// <summary>古城镇; its county's name is hostile.</summary>
    public const string OtherTownship = "640302102000";

    public static readonly string Root = Solution.Folder;

    /// <summary>The shipped rules of the procedure.</summary>
    public static ProcedureRules Rules { get; } = ProcedureRules.Parse(Catalog("procedure.json"));

    /// <summary>The shipped working days.</summary>
    public static WorkingDays Calendar { get; } = WorkingDays.Parse(Catalog("holidays.json"));

    public static ReferenceData Read(string cityName = "吴忠市") => ReferenceData.Parse(
        Catalog("elements.json"), Catalog("headings.json"), Catalog("categories.json"), Divisions(cityName),
        Catalog("township-statutes.json"), Catalog("situations.json"), [], () => Catalog("laws.tsv"), () => Catalog("divisions.tsv"));

    private static string Divisions(string cityName) => $$"""
        {"divisions": [{"code": "{{Division}}", "name": {{System.Text.Json.JsonSerializer.Serialize(cityName)}}, "custodian": "编办",
         "townships": [
          {"code": "{{Township}}", "name": "郭家桥镇", "county": "利通区"},
          {"code": "{{OtherTownship}}", "name": "古城镇", "county": "=HYPERLINK(\"http://x\")"}]}]}
        """;

    private static string Catalog(string file) => File.ReadAllText(Path.Combine(Root, "catalog", file));
}
