using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The dates of a decision, to which its other dates may refer: 自公布之日起施行, 自印发之日起.</summary>
/// <param name="Decided">The date of the decision, where it is stated.</param>
/// <param name="Published">The date of publication, where it is stated.</param>
internal readonly partial record struct StatedDates(DateOnly? Decided, DateOnly? Published)
{
    /// <summary>The stated date by its field.</summary>
    public DateOnly? this[string field] => field == Fields.Published ? Published : Decided;

    /// <summary>The field of the date that a text refers to; null where it refers to none.</summary>
    public static string? Refers(string text) => Reference().Match(TextKey.OfName(text)) is { Success: true } match
        ? match.Groups["day"].Value is "公布" or "发布" or "公告" ? Fields.Published : Fields.Decided
        : null;

    /// <summary>A date as stated, itself or by reference; null where it is none.</summary>
    public DateOnly? Read(string text) => WrittenDate.Read(text).Date ?? (Refers(text) is { } field ? this[field] : null);

    [GeneratedRegex("^(?:本?(?:决定|通知|清单))?自?(?<day>公布|发布|公告|印发|发文|成文|通过|批准|决定)之日起?(?:施行|实施|生效|执行|起施行)?$")]
    private static partial Regex Reference();
}
