using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>What a bundle answers.</summary>
public sealed record BundleQuestion
{
    private BundleQuestion(DivisionCode division, BundleKind kind, string code, DateOnly on, long known) =>
        (Division, Kind, Code, On, Known) = (division, kind, code, on, known);

    /// <summary>The catalog.</summary>
    public DivisionCode Division { get; }

    /// <summary>What it is about.</summary>
    public BundleKind Kind { get; }

    /// <summary>The power's or the township's code.</summary>
    public string Code { get; }

    /// <summary>The day of the list, in Asia/Shanghai.</summary>
    public DateOnly On { get; }

    /// <summary>The revision up to which the catalog is known, from 0.</summary>
    public long Known { get; }

    /// <summary>Of a power.</summary>
    public static BundleQuestion Of(DivisionCode division, PowerCode power, DateOnly on, long known) =>
        new(division, BundleKind.Power, power.Value, on, known);

    /// <summary>Of a township.</summary>
    public static BundleQuestion Of(DivisionCode division, TownshipCode township, DateOnly on, long known) =>
        new(division, BundleKind.Township, township.Value, on, known);

    /// <summary>The name of its file.</summary>
    public string FileName => FormattableString.Invariant($"evidence-{Division}-{Code}-{On:yyyy-MM-dd}-{Known}.zip");
}
