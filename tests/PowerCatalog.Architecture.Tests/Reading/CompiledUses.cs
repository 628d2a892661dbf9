using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using PowerCatalog.Architecture.Tests.Graph;

namespace PowerCatalog.Architecture.Tests.Reading;

/// <summary>
/// The uses between the types of a built assembly, from its metadata and from the bodies of its methods: signatures, attributes, calls,
/// fields, locals. What generators wrote (pages, JSON contexts) is in it; constants and names are not, since the compiler leaves only their
/// values (<see cref="SourceUses"/>).
/// </summary>
public static class CompiledUses
{
    /// <summary>Reads them.</summary>
    public static IReadOnlySet<Use> Of(ModuleDefinition module) => module.GetAllTypes().SelectMany(OfType).ToHashSet();

    private static IEnumerable<Use> OfType(TypeDefinition type) =>
        from used in Mentioned(type).SelectMany(Parts)
        where used.Scope is ModuleDefinition
        let use = new Use(Outermost(type), Outermost(used))
        where use.From != use.To && use.From.Namespace.Length > 0 && use.To.Namespace.Length > 0
        select use;

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(part => part.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Events.Select(@event => @event.EventType),
        .. Constraints(type),
        .. type.Methods.SelectMany(OfMethod),
        .. OfAttributes(type),
        .. type.Fields.SelectMany(OfAttributes),
        .. type.Properties.SelectMany(OfAttributes),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
            [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. Constraints(method)];
        var attributes = OfAttributes(method).Concat(method.Parameters.SelectMany(OfAttributes));
        return signature.Concat(attributes).Concat(method.HasBody ? OfBody(method.Body) : []);
    }

    private static IEnumerable<TypeReference?> OfBody(MethodBody body) =>
        body.Variables.Select(variable => variable.VariableType)
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType))
            .Concat(body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)));

    private static IEnumerable<TypeReference?> OfOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. OfOperand(method.ElementMethod), .. method.GenericArguments],
        MethodReference method =>
            [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference?> OfAttributes(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(named => named.Argument))
            .Select(argument => argument.Value as TypeReference)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider owner) =>
        owner.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    // A type as it is mentioned is made of others: an array's element, a generic type's arguments.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        IModifierType modified => Parts(modified.ElementType).Concat(Parts(modified.ModifierType)),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static TypeName Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return new TypeName(type.Namespace, type.Name.Split('`')[0]);
    }
}
