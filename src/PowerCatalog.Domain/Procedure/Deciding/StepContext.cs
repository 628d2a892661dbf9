using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>What a step is decided with, beside the state and the command.</summary>
/// <param name="Person">Who takes it: a person with an account; nobody else takes a step.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Today">Today, in Asia/Shanghai.</param>
public sealed record StepContext(Person Person, ProcedureRules Rules, WorkingDays Calendar, DateOnly Today);
