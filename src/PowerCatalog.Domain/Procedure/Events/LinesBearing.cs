using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>What a set of lines bears on, found when it was put forward.</summary>
/// <param name="Known">The revision of the catalog against which the lines were checked.</param>
/// <param name="Changes">The kinds of change.</param>
/// <param name="Needs">The steps that they need, by the rules in force then; later rules are for later sets.</param>
/// <param name="Rules">These rules, as <c>general/1</c>.</param>
/// <param name="Departments">
/// The departments that hold the powers on the day, both sides of transfers, and departments that are themselves changed; in order.
/// </param>
/// <param name="Acceptors">Who powers are handed over to.</param>
public sealed record LinesBearing(
    long Known, IReadOnlyList<ChangeKind> Changes, IReadOnlyList<ProcedureStep> Needs, string Rules,
    IReadOnlyList<DepartmentCode> Departments, IReadOnlyList<Acceptor> Acceptors);
