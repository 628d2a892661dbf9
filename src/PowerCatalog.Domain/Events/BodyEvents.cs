using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A fact about one department.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Department">The department.</param>
public abstract record DepartmentFact(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : Fact(Adjustment, Line, Effective);

/// <summary>A department came into the catalog.</summary>
public sealed record DepartmentRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

/// <summary>A department was renamed; its code stays.</summary>
public sealed record DepartmentRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, string FromName, string Name)
    : DepartmentFact(Adjustment, Line, Effective, Department);

/// <summary>A department was merged into another. Its powers move by <see cref="PowerTransferred"/> facts of the same adjustment.</summary>
public sealed record DepartmentsMerged(
    AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department, DepartmentCode Into)
    : DepartmentFact(Adjustment, Line, Effective, Department);

/// <summary>A department was closed. It holds no power any more.</summary>
public sealed record DepartmentClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, DepartmentCode Department)
    : DepartmentFact(Adjustment, Line, Effective, Department);

/// <summary>A fact about one township.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Township">The township.</param>
public abstract record TownshipFact(AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township)
    : Fact(Adjustment, Line, Effective);

/// <summary>A township came into the catalog.</summary>
public sealed record TownshipRegistered(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string Name, string County)
    : TownshipFact(Adjustment, Line, Effective, Township);

/// <summary>A township was renamed; its code stays.</summary>
public sealed record TownshipRenamed(
    AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township, string FromName, string Name)
    : TownshipFact(Adjustment, Line, Effective, Township);

/// <summary>A township was closed.</summary>
public sealed record TownshipClosed(AdjustmentId Adjustment, int Line, DateOnly Effective, TownshipCode Township)
    : TownshipFact(Adjustment, Line, Effective, Township);
