using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>What a bundle answers.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The power's or the township's code.</param>
/// <param name="On">The day of the list.</param>
/// <param name="Known">The revision up to which the catalog is known.</param>
public sealed record BundleQuestion(DivisionCode Division, BundleKind Kind, string Code, DateOnly On, long Known)
{
    /// <summary>Of a power.</summary>
    public static BundleQuestion Of(DivisionCode division, PowerCode power, DateOnly on, long known) =>
        new(division, BundleKind.Power, power.Value, on, known);

    /// <summary>Of a township.</summary>
    public static BundleQuestion Of(DivisionCode division, TownshipCode township, DateOnly on, long known) =>
        new(division, BundleKind.Township, township.Value, on, known);

    /// <summary>The name of its file.</summary>
    public string FileName => FormattableString.Invariant($"evidence-{Division}-{Code}-{On:yyyy-MM-dd}-{Known}.zip");
}
