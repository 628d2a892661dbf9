using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The fields by which an adjustment begins: a clerk names the own department, the reform office its notice.</summary>
internal static class BeginFields
{
    public static IReadOnlyList<FormField> Of(
        PageRequest page, ProcedureRequest procedure, Func<string, string?> value, Func<string, string?> fault)
    {
        var t = page.T;
        var office = procedure.Person.Has(Role.ReformOffice, procedure.Division);
        IReadOnlyList<FormField> notice = office
            ?
            [
                Field("notice", t["通知的文号或名称", "Number or title of the notice"], FieldInput.Line, false, t[
                    "审改办起草的必填", "Required where the reform office begins"]),
                Field("noticeOn", t["通知日期", "Day of the notice"], FieldInput.Date, false),
            ]
            : [];
        return
        [
            Field("name", t["名称", "Name"], FieldInput.Line, true, t["如：关于取消校车使用许可", "As: ending the permission of school buses"]),
            Field("department", t["部门", "Department"], FieldInput.Choice, false, null, Departments(page, procedure, office)),
            Field("cause", t["事由", "Cause"], FieldInput.Area, false, t[
                "法律法规修改、机构调整等；填了事由才计算申请期限", "A law that changed, and so on; the days to apply are counted from it"]),
            Field("causeOn", t["事由发生日期", "Day of the cause"], FieldInput.Date, false),
            .. notice,
        ];

        FormField Field(
            string id, string label, FieldInput input, bool required, string? note = null, IReadOnlyList<FieldChoice>? options = null) =>
            new(id, label, input, value(id), required, note, options ?? [], fault(id));
    }

    private static List<FieldChoice> Departments(PageRequest page, ProcedureRequest procedure, bool office) =>
    [
        .. office ? [new FieldChoice("", page.T["多个部门（审改办起草）", "several (the reform office drafts)"])] : (FieldChoice[])[],
        .. page.View.Departments()
            .Where(department => department.Open && (office || (DepartmentCode.TryParse(department.Code, out var code)
                && procedure.Person.IsClerkOf(procedure.Division, code))))
            .Select(department => new FieldChoice(department.Code, department.Name)),
    ];
}
