using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Somebody who takes part in the procedure.</summary>
/// <param name="Id">The id.</param>
/// <param name="Shown">姓名（科室）.</param>
/// <param name="Token">A token to read and to take steps.</param>
/// <param name="Calendar">A token for the calendar.</param>
internal sealed record OfficePerson(PersonId Id, string Shown, string Token, string Calendar);
