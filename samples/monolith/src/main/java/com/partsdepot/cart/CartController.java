package com.partsdepot.cart;

import com.partsdepot.orders.OrderView;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart")
public class CartController {

  private static final String CART = "cart";

  private final CheckoutService checkout;

  public CartController(CheckoutService checkout) {
    this.checkout = checkout;
  }

  @GetMapping
  public Cart show(HttpSession session) {
    return cartOf(session);
  }

  @PutMapping("/{partNumber}")
  public Cart add(
      @PathVariable String partNumber,
      @RequestParam(defaultValue = "1") @Positive int quantity,
      HttpSession session) {
    Cart cart = cartOf(session);
    cart.add(partNumber, quantity);
    session.setAttribute(CART, cart);
    return cart;
  }

  @DeleteMapping("/{partNumber}")
  public Cart remove(@PathVariable String partNumber, HttpSession session) {
    Cart cart = cartOf(session);
    cart.remove(partNumber);
    session.setAttribute(CART, cart);
    return cart;
  }

  @PostMapping("/checkout")
  public OrderView checkout(@RequestParam @NotBlank String customerNumber, HttpSession session) {
    OrderView order = checkout.checkout(cartOf(session), customerNumber);
    session.removeAttribute(CART);
    return order;
  }

  private Cart cartOf(HttpSession session) {
    Cart cart = (Cart) session.getAttribute(CART);
    return cart == null ? new Cart() : cart;
  }
}
