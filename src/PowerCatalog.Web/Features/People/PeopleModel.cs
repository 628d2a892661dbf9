using PowerCatalog.Accounts.Register;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.People;

/// <summary>The page of all people.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="People">Everybody, in the order in which they came.</param>
/// <param name="Typed">What was typed about somebody new.</param>
/// <param name="Fault">What was wrong; null at first.</param>
public sealed record PeopleModel(
    FormToken Token, IReadOnlyList<PersonDetails> People, NewPerson? Typed, FieldFault? Fault);
