using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.OpenData;

/// <summary>On which terms the data may be used.</summary>
public static class DataLicence
{
    /// <summary>The mark by which works without copyright are known to programs.</summary>
    public const string Address = "https://creativecommons.org/publicdomain/mark/1.0/";

    /// <summary>The terms in words.</summary>
    public static Bilingual Words { get; } = new(
        "清单是行政机关依法公布的文件，依《中华人民共和国著作权法》第五条第（一）项不受著作权保护，任何人都可以自由使用、转载和加工，不必申请。"
            + "使用时请注明来源和版本；经过加工的，请注明，以免误认为原文。",
        "The list is a document that an administration publishes by law: by article 5 (1) of the Copyright Law it has no copyright, and "
            + "anybody may use, pass on and process it without asking. Please name the source and the revision, and say where you have "
            + "changed something.");
}
