package dev.headgate.console.security.web;

import dev.headgate.console.security.RouteRule;
import dev.headgate.console.security.RouteRules;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the OpenAPI document what each operation needs, from the table that decides it. */
@Component
class RolesInDocument implements OpenApiCustomizer {

    private static final String BEARER = "bearer";

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Headgate console")
                .version("v1")
                .description("Operate sources and runs of the pipeline. Errors are RFC 9457 problem details."));
        document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.addSecurityItem(new SecurityRequirement().addList(BEARER));
        RouteRules.all()
                .forEach(rule -> operation(document, rule)
                        .ifPresent(operation -> operation.setDescription("Needs the role "
                                + rule.role().map(Enum::name).orElse("of anybody") + " or a higher one.")));
    }

    private static Optional<Operation> operation(OpenAPI document, RouteRule rule) {
        return Optional.ofNullable(document.getPaths().get(rule.pattern()))
                .map(path -> path.readOperationsMap()
                        .get(PathItem.HttpMethod.valueOf(rule.method().name())));
    }
}
