using Microsoft.AspNetCore.Authorization;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>Why a policy refuses somebody, in words for the person.</summary>
internal sealed class PolicyRefusal(IAuthorizationHandler handler, Bilingual why) : AuthorizationFailureReason(handler, why.En)
{
    /// <summary>Why.</summary>
    public Bilingual Why => why;
}
