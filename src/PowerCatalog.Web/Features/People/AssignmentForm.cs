using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.People;

/// <summary>Reads which role is meant, and where; departments and townships by code or name, as the catalog has them today.</summary>
internal static class AssignmentForm
{
    /// <exception cref="AccountException">The role is unknown, or there is no such place.</exception>
    public static Assignment Read(HttpContext http, IFormCollection form)
    {
        var role = RoleNames.Find(form["role"]) ?? throw new AccountException("没有这个角色。", "There is no such role.");
        var (department, township) = (form["department"].ToString().Trim(), form["township"].ToString().Trim());
        if (form["division"].ToString() is not { Length: > 0 } text)
        {
            return department.Length + township.Length == 0
                ? new Assignment(role, null)
                : throw new AccountException("部门和乡镇须注明是哪一份清单的。", "A department or a township is one of a catalog: name it.");
        }

        if (!DivisionCode.TryParse(text, out var division))
            throw new AccountException($"“{text}”不是区划代码。", $"'{text}' is not a division code.");
        using var view = http.RequestServices.GetRequiredService<CatalogViews>().Open(division, LensRequest.Today);
        return new Assignment(role, division, Department(view, department), Township(view, township));
    }

    private static DepartmentCode? Department(CatalogView? view, string text)
    {
        if (text.Length == 0) return null;
        var found = view?.Departments().FirstOrDefault(known => known.Code == text || known.Name == text)?.Code;
        return found is not null
            ? DepartmentCode.Parse(found)
            : throw new AccountException($"清单里没有部门“{text}”。", $"The catalog has no department '{text}'.");
    }

    private static TownshipCode? Township(CatalogView? view, string text)
    {
        if (text.Length == 0) return null;
        var found = view?.Townships().FirstOrDefault(known => known.Code == text || known.Name == text)?.Code;
        return found is not null
            ? TownshipCode.Parse(found)
            : throw new AccountException($"清单里没有乡镇（街道）“{text}”。", $"The catalog has no township '{text}'.");
    }
}
